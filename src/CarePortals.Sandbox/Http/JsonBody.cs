using System.Text.Json;

namespace CarePortals.Sandbox.Http;

/// <summary>Reads the body of a request.</summary>
internal static class JsonBody
{
    /// <summary>Reads the body as JSON, or returns null if any string or name in it is unusable.</summary>
    public static async Task<JsonDocument?> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
        return Parse(buffer.ToArray());
    }

    internal static JsonDocument? Parse(byte[] utf8)
    {
        try
        {
            CheckTexts(utf8);
            return JsonDocument.Parse(utf8);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader throws this for a string that is not Unicode, such as half of a surrogate pair.
            return null;
        }
    }

    private static void CheckTexts(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                _ = reader.GetString();
            }
        }
    }
}
