using System.Globalization;
using System.Text.Json;
using CarePortals.Generated.Internal;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated;

// CUSTOM: the templates leave maps of one type beside named members to us. Open times come loosely: an empty array for
// none, repeated dates (joined), odd members (kept).
public sealed partial class Availability
{
    private const string QueueName = "queue";

    // Every instant of the days, in their order, when they were read.
    private ListedInstants? _listed;

    static Availability IModel<Availability>.Read(ref ModelReader reader)
    {
        var days = new OrderedDictionary<string, IReadOnlyList<DateTimeOffset>>(StringComparer.Ordinal);
        var listed = reader.NoInstants();
        var availability = new Availability { Days = days, _listed = listed };
        Dictionary<string, List<DateTimeOffset>>? joined = null;
        while (reader.ReadMember(out var name))
        {
            if (name == QueueName)
            {
                availability.Queue = reader.ReadToken();
            }
            else if (IsDate(name) && reader.ReadInstants(listed) is { } day)
            {
                if (!days.TryAdd(name, day))
                {
                    Join(days, joined ??= [], name, day);
                }
            }
            else
            {
                reader.Keep();
            }
        }

        foreach (var (name, member) in FreeForm.Members(reader.Kept()))
        {
            availability.AdditionalProperties[name] = member as JToken ?? new JValue(member);
        }

        // Odd entries and members are survived, but an answer of nothing else must not look like a fully booked clinic.
        var isOtherShape = days.Count == 0 && availability.Queue is null && availability.AdditionalProperties.Values.Any(member => member is JContainer);
        return (listed.Count == 0 && listed.Unreadable > 0) || isOtherShape
            ? throw new JsonException("An availability holds something, but no open time in ISO 8601.")
            : availability;
    }

    static Availability? IModel<Availability>.ReadOther(ref ModelReader reader) => reader.IsEmptyList() ? new Availability() : null;

    void IModel.Write(ModelWriter writer)
    {
        writer.StartObject();
        writer.Write(Days);
        writer.Write("queue"u8, Queue);
        writer.Write(AdditionalProperties);
        writer.EndObject();
    }

    // One list of each repeated date grows: a copy for each repeat would take minutes of an answer of nothing but repeats.
    private static void Join(
        OrderedDictionary<string, IReadOnlyList<DateTimeOffset>> days, Dictionary<string, List<DateTimeOffset>> joined, string name, IReadOnlyList<DateTimeOffset> day)
    {
        if (!joined.TryGetValue(name, out var all))
        {
            joined[name] = all = [.. days[name]];
            days[name] = all.AsReadOnly();
        }

        all.AddRange(day);
    }

    private static bool IsDate(string name) =>
        DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
