using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace CarePortals.Sandbox;

/// <summary>A response of the sandbox: a status and a JSON body.</summary>
internal sealed record Answer(int Status, JsonNode? Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    public static Answer Ok<T>(T body) => new(200, JsonSerializer.SerializeToNode(body, SandboxJson.Options));

    public static Answer Problem(int status, string message) => Problem(status, JsonValue.Create(message));

    /// <summary>400 with an array of messages, even if there is only one.</summary>
    public static Answer Problems(IReadOnlyList<string> messages) =>
        Problem(400, new JsonArray([.. messages.Select(message => JsonValue.Create(message))]));

    private static Answer Problem(int status, JsonNode message)
    {
        var phrase = ReasonPhrases.GetReasonPhrase(status);
        var error = phrase.Length > 0 ? phrase : "Client Error";
        var type = status is 429 or >= 500 ? "api_error" : "invalid_request_error";

        return new Answer(status, new JsonObject
        {
            ["message"] = message,
            ["statusCode"] = status,
            ["error"] = error,
            ["type"] = type,
        });
    }
}
