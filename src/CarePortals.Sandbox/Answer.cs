using System.Text.Json;
using System.Text.Json.Nodes;

namespace CarePortals.Sandbox;

/// <summary>What the sandbox answers: a status and a JSON body.</summary>
internal sealed record Answer(int Status, JsonNode? Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    public static Answer Ok<T>(T body) => new(200, JsonSerializer.SerializeToNode(body, SandboxJson.Options));

    public static Answer Problem(int status, string message) => Problem(status, JsonValue.Create(message));

    /// <summary>400 with an array of messages, also when there is one.</summary>
    public static Answer Problems(IReadOnlyList<string> messages) =>
        Problem(400, new JsonArray([.. messages.Select(message => JsonValue.Create(message))]));

    private static Answer Problem(int status, JsonNode message)
    {
        var (error, type) = status switch
        {
            400 => ("Bad Request", "invalid_request_error"),
            401 => ("Unauthorized", "invalid_request_error"),
            404 => ("Not Found", "invalid_request_error"),
            405 => ("Method Not Allowed", "invalid_request_error"),
            409 => ("Conflict", "invalid_request_error"),
            413 => ("Payload Too Large", "invalid_request_error"),
            415 => ("Unsupported Media Type", "invalid_request_error"),
            429 => ("Too Many Requests", "api_error"),
            500 => ("Internal Server Error", "api_error"),
            503 => ("Service Unavailable", "api_error"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "The sandbox has no words for this status."),
        };

        return new Answer(status, new JsonObject
        {
            ["message"] = message,
            ["statusCode"] = status,
            ["error"] = error,
            ["type"] = type,
        });
    }
}
