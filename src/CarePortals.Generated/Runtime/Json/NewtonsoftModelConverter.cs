using Newtonsoft.Json;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>
/// Lets Newtonsoft.Json read and write a model with the model's own code. So an application's <see cref="JsonConvert"/>, with
/// any settings, reads what the client reads and writes what the client would send.
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

        // The application's settings can convert each date-like string to this machine's time zone before this code sees it.
        var dates = reader.DateParseHandling;
        reader.DateParseHandling = DateParseHandling.None;
        try
        {
            return ModelReader.Read(LooseJson.Strict(reader), static (ref json) => json.Read((T?)null)) ?? throw Unreadable();
        }
        catch (System.Text.Json.JsonException)
        {
            // The inner exception is dropped on purpose, because its message can quote the value.
            throw Unreadable();
        }
        finally
        {
            reader.DateParseHandling = dates;
        }
    }

    // Never null here, because the serializer writes null by itself.
    public override void WriteJson(JsonWriter writer, T? value, JsonSerializer serializer) =>
        LooseJson.Copy(JsonBody.Write(value, nameof(value)), writer);

    private static JsonSerializationException Unreadable() => new($"The JSON cannot be read as {typeof(T).Name}.");
}
