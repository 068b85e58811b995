using Newtonsoft.Json;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>
/// Lets Newtonsoft.Json read and write a model by the model's own code: so an application's <see cref="JsonConvert"/>, with
/// whatever settings, sees in a response what the client sees, and writes what the client would send.
/// </summary>
internal sealed class NewtonsoftModelConverter<T> : JsonConverter<T>
    where T : class, IModel<T>
{
    public override T? ReadJson(JsonReader reader, Type objectType, T? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        // An application's own settings can have each date-like text turned into the zone of this machine before it is seen.
        var dates = reader.DateParseHandling;
        reader.DateParseHandling = DateParseHandling.None;
        try
        {
            return ModelReader.Read(LooseJson.Strict(reader), static (ref json) => json.Read((T?)null)) ?? throw Unreadable();
        }
        catch (System.Text.Json.JsonException)
        {
            // Dropped on purpose: its text can quote the value.
            throw Unreadable();
        }
        finally
        {
            reader.DateParseHandling = dates;
        }
    }

    // Never null here: the serializer writes null by itself.
    public override void WriteJson(JsonWriter writer, T? value, JsonSerializer serializer) =>
        LooseJson.Copy(JsonBody.Write(value, nameof(value)), writer);

    private static JsonSerializationException Unreadable() => new($"This cannot be read as {typeof(T).Name}.");
}
