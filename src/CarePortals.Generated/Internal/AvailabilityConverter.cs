using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Reads open times however loosely they come: an empty array for none, repeated dates (joined), odd members (kept).
/// </summary>
internal sealed class AvailabilityConverter : JsonConverter<Availability>
{
    private const string Queue = "queue";

    public override Availability? ReadJson(JsonReader reader, Type objectType, Availability? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        reader.TokenType switch
        {
            JsonToken.Null => null,
            JsonToken.StartObject => ReadWithoutDates(reader),
            JsonToken.StartArray when reader.Read() && reader.TokenType == JsonToken.EndArray => new Availability(),
            _ => throw new JsonSerializationException("An availability is neither an object nor an empty array."),
        };

    public override void WriteJson(JsonWriter writer, Availability? value, JsonSerializer serializer)
    {
        // Never null here: the serializer writes null by itself.
        writer.WriteStartObject();
        foreach (var (date, instants) in value!.Days)
        {
            writer.WritePropertyName(date);
            serializer.Serialize(writer, instants.Select(Instants.Write));
        }

        var others = value.Queue is { } queue ? value.AdditionalProperties.Prepend(new(Queue, queue)) : value.AdditionalProperties;
        foreach (var (name, member) in others)
        {
            writer.WritePropertyName(name);
            serializer.Serialize(writer, member);
        }

        writer.WriteEndObject();
    }

    // An application's own settings can have each date-like text turned into the zone of this machine before it is seen.
    private static Availability ReadWithoutDates(JsonReader reader)
    {
        var handling = reader.DateParseHandling;
        reader.DateParseHandling = DateParseHandling.None;
        try
        {
            return ReadMembers(reader);
        }
        finally
        {
            reader.DateParseHandling = handling;
        }
    }

    private static Availability ReadMembers(JsonReader reader)
    {
        var days = new OrderedDictionary<string, IReadOnlyList<DateTimeOffset>>(StringComparer.Ordinal);
        var availability = new Availability { Days = days };
        var unreadable = 0;
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            reader.Read();
            if (name == Queue)
            {
                availability.Queue = JToken.ReadFrom(reader);
            }
            else if (IsDate(name) && reader.TokenType is JsonToken.StartArray or JsonToken.Null)
            {
                var before = days.GetValueOrDefault(name) ?? [];
                days[name] = [.. before, .. ReadInstants(reader, ref unreadable)];
            }
            else
            {
                availability.AdditionalProperties[name] = JToken.ReadFrom(reader);
            }
        }

        // A body that was cut short must not look like one that lists less.
        if (reader.TokenType != JsonToken.EndObject)
        {
            throw new JsonSerializationException("An availability has no end.");
        }

        // Odd entries and members are survived, but an answer of nothing else must not look like a fully booked clinic.
        var isEmpty = days.Values.All(day => day.Count == 0);
        var isOtherShape = days.Count == 0 && availability.Queue is null && availability.AdditionalProperties.Values.Any(member => member is JContainer);
        return (isEmpty && unreadable > 0) || isOtherShape
            ? throw new JsonSerializationException("An availability holds something, but no open time in ISO 8601.")
            : availability;
    }

    private static bool IsDate(string name) =>
        DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static List<DateTimeOffset> ReadInstants(JsonReader reader, ref int unreadable)
    {
        var instants = new List<DateTimeOffset>();
        if (reader.TokenType == JsonToken.Null)
        {
            return instants;
        }

        while (reader.Read() && reader.TokenType != JsonToken.EndArray)
        {
            if (Instants.TryRead(reader, out var instant))
            {
                instants.Add(instant);
            }
            else
            {
                unreadable++;
                reader.Skip();
            }
        }

        return instants;
    }
}
