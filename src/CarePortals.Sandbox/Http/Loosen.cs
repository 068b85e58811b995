using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CarePortals.Sandbox.Http;

/// <summary>Rewrites a response into the looser shapes that the real service is known for. The meaning stays the same.</summary>
internal static class Loosen
{
    public static JsonNode? Rewrite(JsonNode? node) => node switch
    {
        JsonObject item => Rewrite(item),
        JsonArray items => new JsonArray([.. items.Select(Rewrite)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
        _ => node?.DeepClone(),
    };

    private static JsonObject Rewrite(JsonObject item)
    {
        var loose = new JsonObject();
        foreach (var (name, value) in item)
        {
            loose[name] = (name, value) switch
            {
                ("form", JsonObject form) => form["id"]?.DeepClone(),
                ("service", JsonObject service) => service["_id"]?.DeepClone(),
                ("status", JsonValue status) => Capitalize(status.GetValue<string>()),
                ("message", JsonValue message) => new JsonArray(message.DeepClone()),
                (_, JsonArray times) when IsDate(name) => LooseTimes(times),
                _ => Rewrite(value),
            };
        }

        loose["__v"] = 0;
        loose["extras"] = new JsonObject { ["note"] = null, ["updatedAt"] = "2024-09-22T21:40:00.000Z" };
        return loose;
    }

    /// <summary>Puts the last time first and repeats it, and writes every second time with an offset and without milliseconds.</summary>
    private static JsonArray LooseTimes(JsonArray times)
    {
        var texts = times.Select(time => time!.GetValue<string>()).Reverse().ToList();
        return new JsonArray([.. texts.Take(1).Concat(texts).Select((text, index) =>
            JsonValue.Create(index % 2 == 0 ? text : WithOffset(text)))]);
    }

    private static string WithOffset(string text) =>
        SandboxJson.ReadInstant(text)!.Value.ToOffset(TimeSpan.FromHours(-4))
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static bool IsDate(string name) =>
        DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Capitalize(string text) => text[..1].ToUpperInvariant() + text[1..];
}
