using CarePortals.Generated.Slots;

namespace CarePortals.Generated;

public sealed partial class CreateAppointmentRequest
{
    /// <summary>
    /// Creates the request that books a slot of a service.
    /// </summary>
    /// <param name="service">A service from the list of services. It must not have a queue.</param>
    /// <param name="slot">A slot from <see cref="Availability.GroupByDay(TimeZoneInfo)"/>.</param>
    /// <param name="values">The patient's answers, by the name of the form field. They are copied.</param>
    /// <param name="timezone">IANA time zone of the patient, such as America/New_York. This machine does not have to know it.</param>
    /// <returns>A request with only these values. You can set other members on it.</returns>
    /// <exception cref="ArgumentException">An argument cannot be used for a booking. The message names it.</exception>
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
    /// Type of an answer: a string, ASP.NET's <c>StringValues</c>, a value of a JSON library. So any dictionary works, and so
    /// does <c>Request.Form</c>. Every pair is sent as an answer, so remove pairs that are not answers, such as an antiforgery
    /// token.
    /// </typeparam>
    public static CreateAppointmentRequest For<TValue>(Service service, Slot slot, IEnumerable<KeyValuePair<string, TValue>> values, string timezone)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(timezone);
        TimeZones.Checked(timezone, nameof(timezone));

        if (service.IsQueueService)
        {
            throw new ArgumentException("This service has a queue, so there is no time to choose. Use ForQueue.", nameof(service));
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

    // If a name occurs twice, the last one counts.
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
