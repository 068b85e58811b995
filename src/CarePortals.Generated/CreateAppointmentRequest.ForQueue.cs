using CarePortals.Generated.Internal;

namespace CarePortals.Generated;

public sealed partial class CreateAppointmentRequest
{
    internal bool IsForQueue { get; private init; }

    /// <summary>
    /// The request that joins the queue of a service. The client sets <see cref="Reservation"/> to the current time when it
    /// sends the request, by the <see cref="TimeProvider"/> that it was registered with.
    /// </summary>
    /// <param name="service">The service, as the list of services gives it; see <see cref="Service.IsQueueService"/>.</param>
    /// <param name="values">The patient's answers, by the name of the form field. They are copied.</param>
    /// <param name="timezone">IANA time zone of the patient, such as America/New_York.</param>
    /// <returns>A request that holds nothing but these; other members can be set on it.</returns>
    /// <exception cref="ArgumentException">An argument cannot be booked; the message names it.</exception>
    /// <example>
    /// <code>
    /// var request = CreateAppointmentRequest.ForQueue(service, values, "America/Toronto");
    /// </code>
    /// </example>
    public static CreateAppointmentRequest ForQueue(Service service, IReadOnlyDictionary<string, object?> values, string timezone)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(values);
        TimeZones.Find(timezone, nameof(timezone));
        ArgumentException.ThrowIfNullOrWhiteSpace(service.Id, $"{nameof(service)}.{nameof(service.Id)}");

        return new CreateAppointmentRequest
        {
            IsForQueue = true,
            ServiceId = service.Id,
            Reservation = default,
            Values = new Dictionary<string, object?>(values),
            Meta = new AppointmentMeta { Timezone = timezone },
        };
    }

    internal CreateAppointmentRequest Copy() => (CreateAppointmentRequest)MemberwiseClone();

    private CreateAppointmentRequest At(DateTimeOffset now)
    {
        var copy = Copy();
        copy.Reservation = now;
        return copy;
    }
}
