using System.Text.Json;
using System.Text.Json.Serialization;
using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated;

[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftModelConverter<BookingResult>))]
[JsonConverter(typeof(ModelJsonConverter<BookingResult>))]
public abstract partial record BookingResult : IModel<BookingResult>, IModel
{
    private static readonly MemberNames WireNames = new("outcome", "appointment", "alternatives", "error", "statusCode", "uncertainty");

    static BookingResult IModel<BookingResult>.Read(ref ModelReader reader) => Read(ref reader);

    private static T ReadAs<T>(ref ModelReader reader)
        where T : BookingResult =>
        Read(ref reader) as T ?? throw new JsonException("The JSON is a booking result with a different outcome.");

    private static BookingResult Read(ref ModelReader reader)
    {
        string? outcome = null;
        Appointment? appointment = null;
        IReadOnlyList<DateTimeOffset>? alternatives = null;
        ApiError? error = null;
        int? status = null;
        BookingUncertainty? uncertainty = null;
        while (reader.ReadMember(WireNames, out var member))
        {
            switch (member)
            {
                case 0:
                    outcome = reader.Read(outcome);
                    break;
                case 1:
                    appointment = reader.Read(appointment);
                    break;
                case 2:
                    alternatives = reader.ReadList(static (ref reader) => reader.Read((DateTimeOffset?)null));
                    break;
                case 3:
                    error = reader.Read(error);
                    break;
                case 4:
                    status = reader.Read(status);
                    break;
                case 5:
                    uncertainty = reader.Read(uncertainty);
                    break;
                default:
                    reader.Keep();
                    break;
            }
        }

        return (outcome, appointment, status, uncertainty) switch
        {
            ("booked", not null, _, _) => new Booked(appointment),
            ("slotTaken", _, _, _) => new SlotTaken(alternatives ?? [], error),
            ("rejected", _, not null, _) => new Rejected(error ?? new ApiError(), status.Value),
            ("unknown", _, _, not null) => new Unknown(uncertainty),
            _ => throw new JsonException("The JSON is not a booking result."),
        };
    }

    void IModel.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        switch (this)
        {
            case Booked booked:
                json.Write("outcome"u8, "booked");
                json.Write("appointment"u8, booked.Appointment);
                break;
            case SlotTaken taken:
                json.Write("outcome"u8, "slotTaken");
                json.Write("alternatives"u8, taken.Alternatives);
                json.Write("error"u8, taken.Error);
                break;
            case Rejected rejected:
                json.Write("outcome"u8, "rejected");
                json.Write("error"u8, rejected.Error);
                json.Write("statusCode"u8, rejected.StatusCode);
                break;
            case Unknown unknown:
                json.Write("outcome"u8, "unknown");
                json.Write("uncertainty"u8, unknown.Uncertainty);
                break;
        }

        json.WriteEndObject();
    }

    [Newtonsoft.Json.JsonConverter(typeof(NewtonsoftModelConverter<Booked>))]
    [JsonConverter(typeof(ModelJsonConverter<Booked>))]
    public sealed partial record Booked : IModel<Booked>
    {
        static Booked IModel<Booked>.Read(ref ModelReader reader) => ReadAs<Booked>(ref reader);
    }

    [Newtonsoft.Json.JsonConverter(typeof(NewtonsoftModelConverter<SlotTaken>))]
    [JsonConverter(typeof(ModelJsonConverter<SlotTaken>))]
    public sealed partial record SlotTaken : IModel<SlotTaken>
    {
        static SlotTaken IModel<SlotTaken>.Read(ref ModelReader reader) => ReadAs<SlotTaken>(ref reader);
    }

    [Newtonsoft.Json.JsonConverter(typeof(NewtonsoftModelConverter<Rejected>))]
    [JsonConverter(typeof(ModelJsonConverter<Rejected>))]
    public sealed partial record Rejected : IModel<Rejected>
    {
        static Rejected IModel<Rejected>.Read(ref ModelReader reader) => ReadAs<Rejected>(ref reader);
    }

    [Newtonsoft.Json.JsonConverter(typeof(NewtonsoftModelConverter<Unknown>))]
    [JsonConverter(typeof(ModelJsonConverter<Unknown>))]
    public sealed partial record Unknown : IModel<Unknown>
    {
        static Unknown IModel<Unknown>.Read(ref ModelReader reader) => ReadAs<Unknown>(ref reader);
    }
}
