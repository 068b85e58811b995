using System.Text;
using CarePortals.Generated.Runtime.Json;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json.Linq;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Availabilities;

/// <summary>Availability over the mocked service, and as the client writes it.</summary>
internal static class Wire
{
    public static async Task<Availability> ReadAsync(string json)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, $"{The.BaseAddress}services/{The.ServiceId}/availability-v2").Respond("application/json", json);
        return await test.Client.GetServiceAvailabilityAsync(The.ServiceId);
    }

    public static string Write(object value) => System.Text.Encoding.UTF8.GetString(JsonBody.Write(value, nameof(value)));

    /// <summary>Whether two texts are the same JSON, with the members in the same order.</summary>
    public static string Compact(string json)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(json)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return JToken.ReadFrom(reader).ToString(Newtonsoft.Json.Formatting.None);
    }

    /// <summary>Each day as "2024-10-28: 14:00:00.000Z 14:15:00.000Z"; an instant on another date is written whole.</summary>
    public static IEnumerable<string> Lines(this Availability availability) =>
        availability.Days.Select(day => $"{day.Key}: {string.Join(' ', day.Value.Select(TextOf))}".Replace($" {day.Key}T", " ", StringComparison.Ordinal).TrimEnd());

    private static string TextOf(DateTimeOffset instant) => Encoding.UTF8.GetString(JsonBody.Write(instant, nameof(instant))).Trim('"');
}
