using CarePortals.Generated.Slots;

namespace CarePortals.Generated;

public sealed partial class CreateAppointmentRequest
{
    /// <summary>
    /// The request that books a slot of a service.
    /// </summary>
    /// <param name="service">The service, as the list of services gives it; not one with a queue.</param>
    /// <param name="slot">The time, as <see cref="Availability.GroupByDay(TimeZoneInfo)"/> gives it.</param>
    /// <param name="values">The patient's answers, by the name of the form field. They are copied.</param>
    /// <param name="timezone">IANA time zone of the patient, such as America/New_York. It need not be known on this machine.</param>
    /// <returns>A request that holds nothing but these; other members can be set on it.</returns>
    /// <exception cref="ArgumentException">An argument cannot be booked; the message names it.</exception>
    /// <example>
    /// <code>
    /// var slot = availability.GroupByDay("America/Toronto")[0].Slots[0];
    /// var request = CreateAppointmentRequest.For(service, slot, values, "America/Toronto");
    /// </code>
    /// </example>
    public static CreateAppointmentRequest For(Service service, Slot slot, IReadOnlyDictionary<string, object?> values, string timezone) =>
        For<object?>(service, slot, values, timezone);

    /// <inheritdoc cref="For(Service, Slot, IReadOnlyDictionary{string, object?}, string)"/>
    /// <typeparam name="TValue">
    /// What an answer is: a text, ASP.NET's <c>StringValues</c>, a value of a JSON library. So any dictionary fits, and
    /// <c>Request.Form</c>; each of its pairs is sent as an answer, so leave out what is none, such as an antiforgery token.
    /// </typeparam>
    public static CreateAppointmentRequest For<TValue>(Service service, Slot slot, IEnumerable<KeyValuePair<string, TValue>> values, string timezone)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(timezone);
        TimeZones.ToWire(timezone, nameof(timezone));

        if (service.IsQueueService)
        {
            throw new ArgumentException("Patients join this service's queue and choose no time. Use ForQueue.", nameof(service));
        }

        var request = new CreateAppointmentRequest
        {
            ServiceId = service.Id,
            Reservation = slot.Start,
            Values = Copied(values),
            Meta = new AppointmentMeta { Timezone = timezone },
        };
        request.Check(string.IsNullOrWhiteSpace(service.Id) ? nameof(service) : nameof(slot));
        return request;
    }

    // Of a name that comes twice, the last.
    private static Dictionary<string, object?> Copied<TValue>(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        var copy = new Dictionary<string, object?>();
        foreach (var (name, value) in values)
        {
            copy[name ?? throw new ArgumentException("A value has no name. Give the name of its form field.", nameof(values))] = value;
        }

        return copy;
    }
}
