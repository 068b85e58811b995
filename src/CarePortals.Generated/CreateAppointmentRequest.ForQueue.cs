using System.Text.Json;
using CarePortals.Generated.Slots;

namespace CarePortals.Generated;

public sealed partial class CreateAppointmentRequest
{
    private const string ReservationName = "reservation";

    // Stands in a request that an application keeps, in place of the time that is not known yet. The wire never holds it.
    private const string Now = "now";

    internal bool IsForQueue { get; private set; }

    /// <summary>
    /// The request that joins the queue of a service. The client sets <see cref="Reservation"/> to the current time when it
    /// sends the request, by the <see cref="TimeProvider"/> that it was registered with.
    /// </summary>
    /// <param name="service">The service, as the list of services gives it; see <see cref="Service.IsQueueService"/>.</param>
    /// <param name="values">The patient's answers, by the name of the form field. They are copied.</param>
    /// <param name="timezone">IANA time zone of the patient, such as America/New_York.</param>
    /// <returns>
    /// A request that holds nothing but these; other members can be set on it. Kept as JSON by either serializer, its
    /// reservation is the text <c>now</c>, and what is read from there is the same request for the queue.
    /// </returns>
    /// <remarks>
    /// An ordinary service is not refused: the availability can answer with a queue although the list of services does not
    /// say so; see <see cref="Availability.IsQueue"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">An argument cannot be booked; the message names it.</exception>
    /// <example>
    /// <code>
    /// var request = CreateAppointmentRequest.ForQueue(service, values, "America/Toronto");
    /// </code>
    /// </example>
    public static CreateAppointmentRequest ForQueue(Service service, IReadOnlyDictionary<string, object?> values, string timezone) =>
        ForQueue<object?>(service, values, timezone);

    /// <inheritdoc cref="ForQueue(Service, IReadOnlyDictionary{string, object?}, string)"/>
    /// <typeparam name="TValue">
    /// What an answer is: a text, ASP.NET's <c>StringValues</c>, a value of a JSON library. So any dictionary fits, and
    /// <c>Request.Form</c>; each of its pairs is sent as an answer, so leave out what is none, such as an antiforgery token.
    /// </typeparam>
    public static CreateAppointmentRequest ForQueue<TValue>(Service service, IEnumerable<KeyValuePair<string, TValue>> values, string timezone)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(timezone);
        TimeZones.ToWire(timezone, nameof(timezone));
        ArgumentException.ThrowIfNullOrWhiteSpace(service.Id, $"{nameof(service)}.{nameof(service.Id)}");

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
            // Dropped on purpose: its text can be anything.
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
