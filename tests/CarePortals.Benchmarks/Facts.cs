using System.Globalization;
using System.Text.Json;
using CarePortals.Generated;
using CarePortals.Benchmarks.Clients;
using Microsoft.Kiota.Abstractions.Serialization;
using Newtonsoft.Json.Linq;

namespace CarePortals.Benchmarks;

/// <summary>
/// What a client delivered, as text, whatever its models: so that clients are compared only when each of them delivered all
/// of the data.
/// </summary>
internal static class Facts
{
    public static string Of(IEnumerable<HandWritten.Service> services) => Lines(services.Select(s => Line(s.Id, s.Organization, s.Label, s.Description, s.Status, s.SlotDuration, s.SlotGap, s.MinLeadTime, s.MaxLeadTime, s.Form?.Id, s.Payment?.Enabled, s.Payment?.Price, s.Payment?.Currency, s.Payment?.PayLater, s.Payment?.SaveCardOnly, s.Payment?.HcCoverage, s.IsVirtualMeeting)));

    public static string Of(IEnumerable<Service> services) => Lines(services.Select(s => Line(s.Id, s.Organization, s.Label, s.Description, s.Status, s.SlotDuration, s.SlotGap, s.MinLeadTime, s.MaxLeadTime, s.Form?.Id, s.Payment?.Enabled, s.Payment?.Price, s.Payment?.Currency, s.Payment?.PayLater, s.Payment?.SaveCardOnly, s.Payment?.HcCoverage, s.IsVirtualMeeting)));

    public static string Of(IEnumerable<Kiota.Models.Service> services) => Lines(services.Select(s => Line(s.Id, s.Organization, s.Label, s.Description, s.Status, s.SlotDuration, s.SlotGap, s.MinLeadTime, s.MaxLeadTime, s.Form?.Id, s.Payment?.Enabled, s.Payment?.Price, s.Payment?.Currency, s.Payment?.PayLater, s.Payment?.SaveCardOnly, s.Payment?.HcCoverage, s.IsVirtualMeeting)));

    public static string Of(IEnumerable<StockNewtonsoft.Service> services) => Lines(services.Select(s => Line(s._id, s.Organization, s.Label, s.Description, s.Status, s.SlotDuration, s.SlotGap, s.MinLeadTime, s.MaxLeadTime, s.Form?.Id, s.Payment?.Enabled, s.Payment?.Price, s.Payment?.Currency, s.Payment?.PayLater, s.Payment?.SaveCardOnly, s.Payment?.HcCoverage, s.IsVirtualMeeting)));

    public static string Of(IEnumerable<StockSystemTextJson.Service> services) => Lines(services.Select(s => Line(s._id, s.Organization, s.Label, s.Description, s.Status, s.SlotDuration, s.SlotGap, s.MinLeadTime, s.MaxLeadTime, s.Form?.Id, s.Payment?.Enabled, s.Payment?.Price, s.Payment?.Currency, s.Payment?.PayLater, s.Payment?.SaveCardOnly, s.Payment?.HcCoverage, s.IsVirtualMeeting)));

    public static string Of(HandWritten.Appointment a) => Line(a.Id, a.Organization, a.Service?.Id, a.Service?.Label, a.Status, a.Reservation, a.Duration, a.AccessKey, a.VirtualMeeting?.JoinUrl, a.CreatedAt, a.UpdatedAt);

    public static string Of(Appointment a) => Line(a.Id, a.Organization, a.Service?.Id, a.Service?.Label, a.Status, a.Reservation, a.Duration, a.AccessKey, a.VirtualMeeting?.JoinUrl, a.CreatedAt, a.UpdatedAt);

    public static string Of(Kiota.Models.Appointment a) => Line(a.Id, a.Organization, a.Service?.Id, a.Service?.Label, a.Status, a.Reservation, a.Duration, a.AccessKey, a.VirtualMeeting?.JoinUrl, a.CreatedAt, a.UpdatedAt);

    public static string Of(StockNewtonsoft.Appointment a) => Line(a._id, a.Organization, a.Service?._id, a.Service?.Label, a.Status, a.Reservation, a.Duration, a.AccessKey, a.VirtualMeeting?.JoinUrl, a.CreatedAt, a.UpdatedAt);

    public static string Of(StockSystemTextJson.Appointment a) => Line(a._id, a.Organization, a.Service?._id, a.Service?.Label, a.Status, a.Reservation, a.Duration, a.AccessKey, a.VirtualMeeting?.JoinUrl, a.CreatedAt, a.UpdatedAt);

    public static string Of(IEnumerable<KeyValuePair<string, List<DateTimeOffset>>> days) => Lines(days.Select(day => Line([day.Key, .. day.Value])));

    public static string Of(IEnumerable<KeyValuePair<string, IReadOnlyList<DateTimeOffset>>> days) => Lines(days.Select(day => Line([day.Key, .. day.Value])));

    public static string Of(IEnumerable<SlotDay> days) => Lines(days.Select(day => Line([day.Date, .. day.Slots.Select(slot => slot.Start)])));

    public static Dictionary<string, List<DateTimeOffset>> Days(StockNewtonsoft.Availability availability) =>
        availability.AdditionalProperties.ToDictionary(day => day.Key, day => ((JArray)day.Value).ToObject<List<DateTimeOffset>>()!);

    public static Dictionary<string, List<DateTimeOffset>> Days(StockSystemTextJson.Availability availability) =>
        availability.AdditionalProperties.ToDictionary(day => day.Key, day => ((JsonElement)day.Value).Deserialize<List<DateTimeOffset>>()!);

    public static Dictionary<string, List<DateTimeOffset>> Days(Kiota.Models.Availability availability) =>
        availability.AdditionalData.ToDictionary(day => day.Key, day => ((UntypedArray)day.Value).GetValue().Select(Instant).ToList());

    /// <summary>Throws when one of the clients delivered something else than the first.</summary>
    public static void AssertSame(params string[] facts)
    {
        if (facts[0].Length == 0 || facts.Any(fact => fact != facts[0]))
        {
            throw new InvalidOperationException($"The clients do not deliver the same: {string.Join(Environment.NewLine, facts.Distinct().Select(fact => fact[..Math.Min(fact.Length, 400)]))}");
        }
    }

    private static DateTimeOffset Instant(UntypedNode node) => DateTimeOffset.Parse(((UntypedString)node).GetValue()!, CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Line(params IEnumerable<object?> values) => string.Join('|', values.Select(value => value switch
    {
        DateTimeOffset instant => instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        double or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));
}
