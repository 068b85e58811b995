using CarePortals.Generated.Runtime.Json;
using System.Text;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>What an exception says about a response that is not a success or cannot be read.</summary>
/// <param name="response">The response.</param>
/// <param name="body">Its body.</param>
/// <param name="message">A message that quotes nothing from the response.</param>
internal readonly ref struct FailedResponse(HttpResponseMessage response, ReadOnlySpan<byte> body, string message)
{
    private const int MaxCharacters = 32 * 1024;

    private readonly ReadOnlySpan<byte> _body = body;

    public string Message { get; } = message;

    public int StatusCode => (int)response.StatusCode;

    public HttpRequestMessage? Request => response.RequestMessage;

    /// <summary>The body as text, up to 32,768 characters. Null if it is empty.</summary>
    public string? Text
    {
        get
        {
            if (_body.IsEmpty)
            {
                return null;
            }

            var characters = new char[MaxCharacters];
            using var reader = new StreamReader(new MemoryStream(_body.ToArray()), Encoding.UTF8);
            return new string(characters, 0, reader.ReadBlock(characters));
        }
    }

    /// <summary>The headers of the response and its content. Names are not case-sensitive.</summary>
    public IReadOnlyDictionary<string, IEnumerable<string>> Headers =>
        response.Headers.Concat(response.Content.Headers)
            .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(headers => headers.Key, headers => (IEnumerable<string>)[.. headers.SelectMany(header => header.Value)], StringComparer.OrdinalIgnoreCase);

    /// <summary>The body as JSON, or null. HTML from a proxy is not an error of the service.</summary>
    public T? Read<T>(ModelReader.Value<T?> error)
        where T : class =>
        !response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("json", StringComparison.OrdinalIgnoreCase)
            ? ResponseReader.TryRead(response, _body, (_, body) => JsonBody.Read(body, error)) as T
            : null;
}
