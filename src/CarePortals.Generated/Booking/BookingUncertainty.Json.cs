using System.Text.Json;
using System.Text.Json.Serialization;
using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated;

[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftModelConverter<BookingUncertainty>))]
[JsonConverter(typeof(ModelJsonConverter<BookingUncertainty>))]
public sealed partial record BookingUncertainty : IModel<BookingUncertainty>, IModel
{
    private static readonly MemberNames WireNames = new("reason", "wasSent", "statusCode", "listing", "error");

    static BookingUncertainty IModel<BookingUncertainty>.Read(ref ModelReader reader)
    {
        var (reason, listing) = (default(string), default(string));
        var read = new BookingUncertainty { Reason = default };
        while (reader.ReadMember(WireNames, out var member))
        {
            switch (member)
            {
                case 0:
                    reason = reader.Read(reason);
                    break;
                case 1:
                    read = read with { WasSent = reader.Read((bool?)null) ?? false };
                    break;
                case 2:
                    read = read with { StatusCode = reader.Read((int?)null) };
                    break;
                case 3:
                    listing = reader.Read(listing);
                    break;
                case 4:
                    read = read with { Error = reader.Read((ApiError?)null) };
                    break;
                default:
                    reader.Keep();
                    break;
            }
        }

        return Enum.TryParse(reason, ignoreCase: true, out BookingUncertaintyReason known)
            ? read with { Reason = known, Listing = Enum.TryParse(listing, ignoreCase: true, out SlotListing listed) ? listed : SlotListing.NotKnown }
            : throw new JsonException("The reason is not one for which the outcome of a booking can be unknown.");
    }

    void IModel.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Write("reason"u8, JsonNamingPolicy.CamelCase.ConvertName(Reason.ToString()));
        json.Write("wasSent"u8, WasSent);
        json.Write("statusCode"u8, StatusCode);
        json.Write("listing"u8, JsonNamingPolicy.CamelCase.ConvertName(Listing.ToString()));
        json.Write("error"u8, Error);
        json.WriteEndObject();
    }
}
