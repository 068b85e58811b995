using CarePortals.Generated.Runtime.Json;
using System.Net;
using System.Text;
using Newtonsoft.Json;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Turns an answer into a model, or into an <see cref="ApiException"/> whose text holds nothing of the answer.
/// </summary>
internal static class ResponseReader
{
    private const int MaxResponseCharacters = 32 * 1024;

    public static T Read<T>(HttpResponseMessage response, ReadOnlySpan<byte> body, string operation, ModelReader.Value<T?> answer)
        where T : class
    {
        // Any 2xx is a success, whether the contract names it or not: an appointment that exists must not look like a failure.
        if (!response.IsSuccessStatusCode)
        {
            throw Failure(response, body, operation);
        }

        return TryRead(body, answer) is { } value && value is not Appointment { Id: "" }
            ? value
            : throw Exception(response, $"{operation} was answered with {Status(response)}, a success, but the body cannot be read.{Hint(response)}", body, null);
    }

    public static ApiException Failure(HttpResponseMessage response, ReadOnlySpan<byte> body, string operation) =>
        Exception(response, $"{operation} was answered with {Status(response)}.", body, ErrorOf(response, body));

    public static ApiException TooLarge(HttpResponseMessage response, string operation, long maxBytes) =>
        Exception(response, FormattableString.Invariant($"{operation} was answered with {Status(response)} and more than {maxBytes} bytes (MaxResponseBytes).{Hint(response)}"), [], null);

    public static ApiException BrokenOff(HttpResponseMessage response, string operation) =>
        Exception(response, $"{operation} was answered with {Status(response)}, but the body broke off or is damaged.{Hint(response)}", [], null);

    private static ApiException Exception(HttpResponseMessage response, string message, ReadOnlySpan<byte> body, ApiError? error) =>
        new(message, (int)response.StatusCode, HeadersOf(response), TextOf(body), error);

    private static string Hint(HttpResponseMessage response) =>
        response.IsSuccessStatusCode && response.RequestMessage is { } request && !SendOnce.MayRepeat(request) ? " What was asked for may have been done." : "";

    // The reason phrase is the server's own text, so the framework's name of the status is used.
    private static string Status(HttpResponseMessage response) =>
        Enum.IsDefined(response.StatusCode) ? $"{(int)response.StatusCode} {response.StatusCode}" : $"{(int)response.StatusCode}";

    // A proxy answers a declared status with HTML: what is not JSON by its content type is no error of the service.
    private static ApiError? ErrorOf(HttpResponseMessage response, ReadOnlySpan<byte> body) =>
        response.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("json", StringComparison.OrdinalIgnoreCase)
            ? TryRead(body, static (ref error) => error.Read((ApiError?)null))
            : null;

    private static T? TryRead<T>(ReadOnlySpan<byte> body, ModelReader.Value<T?> value)
        where T : class
    {
        try
        {
            return Json.Read(body, value);
        }
        catch (Exception unreadable) when (unreadable is JsonException or System.Text.Json.JsonException or InvalidOperationException)
        {
            // Dropped on purpose: the texts of these exceptions can quote the value that could not be read.
            return null;
        }
    }

    private static string? TextOf(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return null;
        }

        var characters = new char[MaxResponseCharacters];
        using var reader = new StreamReader(new MemoryStream(body.ToArray()), Encoding.UTF8);
        return new string(characters, 0, reader.ReadBlock(characters));
    }

    private static Dictionary<string, IEnumerable<string>> HeadersOf(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers)
            .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(headers => headers.Key, headers => (IEnumerable<string>)[.. headers.SelectMany(header => header.Value)], StringComparer.OrdinalIgnoreCase);
}
