using System.Text.Json;
using CarePortals.Generated.Slots;

namespace CarePortals.Generated;

public sealed partial class CreateAppointmentRequest
{
    private const string ReservationName = "reservation";

    // Marks a time that is not known yet, in a request that an application stores. It is never sent.
    private const string Now = "now";

    internal bool IsForQueue { get; private set; }

    /// <summary>
    /// Creates the request that joins the queue of a service. The client sets <see cref="Reservation"/> to the current time
    /// when it sends the request. It uses the <see cref="TimeProvider"/> that it was registered with.
    /// </summary>
    /// <param name="service">A service from the list of services. See <see cref="Service.IsQueueService"/>.</param>
    /// <param name="values">The patient's answers, by the name of the form field. They are copied.</param>
    /// <param name="timezone">IANA time zone of the patient, such as America/New_York.</param>
    /// <returns>
    /// A request with only these values. You can set other members on it. Stored as JSON with either serializer, its
    /// reservation is the string <c>now</c>. Read back, it is the same request for the queue.
    /// </returns>
    /// <remarks>
    /// An ordinary service is accepted too, because its availability can be a queue even if the list of services does not say
    /// so. See <see cref="Availability.IsQueue"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">An argument cannot be used for a booking. The message names it.</exception>
    /// <example>
    /// <code>
    /// var request = CreateAppointmentRequest.ForQueue(service, values, "America/Toronto");
    /// </code>
    /// </example>
    public static CreateAppointmentRequest ForQueue(Service service, IReadOnlyDictionary<string, object?> values, string timezone) =>
        ForQueue<object?>(service, values, timezone);

    /// <inheritdoc cref="ForQueue(Service, IReadOnlyDictionary{string, object?}, string)"/>
    /// <typeparam name="TValue">
    /// Type of an answer: a string, ASP.NET's <c>StringValues</c>, a value of a JSON library. So any dictionary works, and so
    /// does <c>Request.Form</c>. Every pair is sent as an answer, so remove pairs that are not answers, such as an antiforgery
    /// token.
    /// </typeparam>
    public static CreateAppointmentRequest ForQueue<TValue>(Service service, IEnumerable<KeyValuePair<string, TValue>> values, string timezone)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(timezone);
        TimeZones.Checked(timezone, nameof(timezone));
        if (string.IsNullOrWhiteSpace(service.Id))
        {
            throw new ArgumentException(NoServiceId, nameof(service));
        }

        return new CreateAppointmentRequest
        {
            IsForQueue = true,
            ServiceId = service.Id,
            Reservation = default,
            Values = Copied(values),
            Meta = new AppointmentMeta { Timezone = timezone },
        };
    }

    internal CreateAppointmentRequest Copy() => (CreateAppointmentRequest)MemberwiseClone();

    partial void OnRead()
    {
        if (AdditionalProperties.TryGetValue(ReservationName, out var other))
        {
            // The inner exception is dropped on purpose, because its message can quote anything.
            IsForQueue = other is Now ? AdditionalProperties.Remove(ReservationName) : throw new JsonException("The reservation is not ISO 8601.");
        }
    }

    partial void OnWrite(Utf8JsonWriter json)
    {
        if (IsForQueue && Reservation == default)
        {
            json.WriteString(ReservationName, Now);
        }
    }

    private CreateAppointmentRequest At(DateTimeOffset now)
    {
        var copy = Copy();
        copy.Reservation = now;
        return copy;
    }
}
