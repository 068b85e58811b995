using System.Text.Json;
using CarePortals.Sandbox.Clinics;

namespace CarePortals.Sandbox.Booking;

/// <summary>The body of a create request, checked against the contract. Members with a problem are null.</summary>
internal sealed record CreateRequest
{
    public string? ServiceId { get; private init; }

    public DateTimeOffset? Reservation { get; private init; }

    public JsonElement? Values { get; private init; }

    public string? Timezone { get; private init; }

    /// <summary>One message for each problem. No message quotes the request, which can have a patient's data.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    public static CreateRequest Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return new CreateRequest { Problems = ["the body must be an object"] };
        }

        var problems = new List<string>();
        var serviceId = Text(body, "serviceId");
        if (string.IsNullOrWhiteSpace(serviceId))
        {
            serviceId = null;
            problems.Add("serviceId must be a text and not empty");
        }

        var reservation = SandboxJson.ReadInstant(Text(body, "reservation"));
        if (reservation is null)
        {
            problems.Add("reservation must be a time in UTC such as 2024-10-28T14:00:00.000Z");
        }

        JsonElement? values = body.TryGetProperty("values", out var found) && found.ValueKind == JsonValueKind.Object ? found : null;
        if (values is null)
        {
            problems.Add("values must be an object");
        }

        return new CreateRequest
        {
            ServiceId = serviceId,
            Reservation = reservation,
            Values = values,
            Timezone = ReadTimezone(body, problems),
            Problems = problems,
        };
    }

    private static string? ReadTimezone(JsonElement body, List<string> problems)
    {
        if (!body.TryGetProperty("meta", out var meta))
        {
            return null;
        }

        if (meta.ValueKind != JsonValueKind.Object)
        {
            problems.Add("meta must be an object");
            return null;
        }

        if (!meta.TryGetProperty("timezone", out _))
        {
            return null;
        }

        var timezone = Text(meta, "timezone");
        if (Zones.TryFind(timezone, out _))
        {
            return timezone;
        }

        problems.Add("meta.timezone must be the name of an IANA time zone such as America/New_York");
        return null;
    }

    private static string? Text(JsonElement of, string member) =>
        of.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
