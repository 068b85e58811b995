using CarePortals.Generated.Internal;

namespace CarePortals.Generated;

public sealed partial class CreateAppointmentRequest
{
    /// <summary>
    /// The request that books a slot of a service.
    /// </summary>
    /// <param name="service">The service, as the list of services gives it.</param>
    /// <param name="slot">The time, as <see cref="Availability.GroupByDay(TimeZoneInfo)"/> gives it.</param>
    /// <param name="values">The patient's answers, by the name of the form field. They are copied.</param>
    /// <param name="timezone">IANA time zone of the patient, such as America/New_York.</param>
    /// <returns>A request that holds nothing but these; other members can be set on it.</returns>
    /// <exception cref="ArgumentException">An argument cannot be booked; the message names it.</exception>
    /// <example>
    /// <code>
    /// var slot = availability.GroupByDay("America/Toronto")[0].Slots[0];
    /// var request = CreateAppointmentRequest.For(service, slot, values, "America/Toronto");
    /// </code>
    /// </example>
    public static CreateAppointmentRequest For(Service service, Slot slot, IReadOnlyDictionary<string, object?> values, string timezone)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(values);
        TimeZones.Find(timezone, nameof(timezone));

        var request = new CreateAppointmentRequest
        {
            ServiceId = service.Id,
            Reservation = slot.Start,
            Values = new Dictionary<string, object?>(values),
            Meta = new AppointmentMeta { Timezone = timezone },
        };
        request.Check(string.IsNullOrWhiteSpace(service.Id) ? nameof(service) : nameof(slot));
        return request;
    }
}
