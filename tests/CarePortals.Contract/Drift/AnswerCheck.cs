using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;

namespace CarePortals.Contract.Drift;

/// <summary>Compares one answer with what the contract says of its operation.</summary>
internal sealed class AnswerCheck(DriftReport report)
{
    /// <summary>Compares the answer.</summary>
    /// <returns>Its body, or null when it is not JSON.</returns>
    public JsonElement? Check(string operation, OpenApiOperation declared, int status, string? contentType, string body)
    {
        var answer = string.Create(CultureInfo.InvariantCulture, $"{operation} {status}");
        var named = declared.Responses!.TryGetValue(status.ToString(CultureInfo.InvariantCulture), out var response);
        if (!named)
        {
            report.Add(new Difference(answer, "", Kind.Status, "the contract does not name this status"));
            declared.Responses.TryGetValue("default", out response);
        }

        OpenApiMediaType? media = null;
        if (response?.Content is { Count: > 0 } content && !content.TryGetValue(contentType ?? "", out media))
        {
            report.Add(new Difference(answer, "", Kind.ContentType, $"{string.Join(" or ", content.Keys)} in the contract, {contentType ?? "no content type"} in the answer"));
            return null;
        }

        if (Parse(body) is not { } json)
        {
            report.Add(new Difference(answer, "", Kind.ContentType, "the body is not JSON"));
            return null;
        }

        if (media?.Schema is { } schema)
        {
            new BodyCheck(answer, report).Check(json, schema);
        }

        return json;
    }

    private static JsonElement? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
