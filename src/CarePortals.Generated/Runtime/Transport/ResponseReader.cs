using CarePortals.Generated.Runtime.Json;
using Newtonsoft.Json;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>Turns a response into a model, or into an exception whose message quotes nothing from the response.</summary>
internal static class ResponseReader
{
    /// <summary>Creates the exception of a client for a response that is not a success or cannot be read.</summary>
    public delegate Exception ToException(FailedResponse failed);

    /// <summary>Reads the result of an operation from a successful response. Null if it cannot be read.</summary>
    public delegate object? Value(HttpResponseMessage response, ReadOnlySpan<byte> body);

    /// <param name="response">The response.</param>
    /// <param name="body">Its body.</param>
    /// <param name="transmission">What is known about the request.</param>
    /// <param name="value">Reads the model.</param>
    /// <param name="toException">Creates the exception.</param>
    public static object Read(HttpResponseMessage response, ResponseBody body, Transmission transmission, Value value, ToException toException)
    {
        var problem = body.Problem;
        if (problem is null && response.IsSuccessStatusCode)
        {
            // Any 2xx is a success, even if the contract does not name it. An appointment that exists must not look like a failure.
            if (TryRead(response, body.Bytes, value) is { } model && model is not IResponseModel { IsComplete: false })
            {
                return model;
            }

            problem = ", a success, but the body cannot be read";
        }

        var hint = response.IsSuccessStatusCode && !transmission.IsRepeatable ? " The service may have carried out the request." : "";
        throw toException(new FailedResponse(response, body.Bytes, $"{transmission.Description} returned {Status(response)}{problem}.{hint}"));
    }

    /// <summary>The model, or null if the bytes are not one.</summary>
    public static object? TryRead(HttpResponseMessage response, ReadOnlySpan<byte> body, Value value)
    {
        try
        {
            return value(response, body);
        }
        catch (Exception unreadable) when (unreadable is JsonException or System.Text.Json.JsonException or InvalidOperationException)
        {
            // Dropped on purpose, because the messages of these exceptions can quote the value that could not be read.
            return null;
        }
    }

    /// <summary>A file from a server, with its type and name.</summary>
    public static HttpContent File(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var file = new ByteArrayContent(body.ToArray());
        file.Headers.ContentType = response.Content.Headers.ContentType;
        file.Headers.ContentDisposition = response.Content.Headers.ContentDisposition;
        return file;
    }

    // The reason phrase is the server's own text, so use the framework's name of the status.
    private static string Status(HttpResponseMessage response) =>
        Enum.IsDefined(response.StatusCode) ? $"{(int)response.StatusCode} {response.StatusCode}" : $"{(int)response.StatusCode}";
}
