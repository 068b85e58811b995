using System.Text;
using System.Text.Json;
using CarePortals.Generated.Internal;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated;

// CUSTOM: the templates leave maps of one type beside named members to us. Open times come loosely: an empty array for
// none, repeated dates (joined), odd members (kept).
public sealed partial class Availability
{
    private const string QueueName = "queue";

    // Every instant of the days, when they were read in ascending order.
    private IReadOnlyList<DateTimeOffset>? _sorted;

    static Availability IModel<Availability>.Read(ref ModelReader reader)
    {
        var days = new OrderedDictionary<string, IReadOnlyList<DateTimeOffset>>(StringComparer.Ordinal);
        var repeats = new List<KeyValuePair<string, IReadOnlyList<DateTimeOffset>>>();
        var listed = reader.NoInstants();
        var hasEntries = false;
        JToken? queue = null;
        while (reader.ReadMember(out var name))
        {
            if (name == QueueName)
            {
                queue = reader.ReadToken();
            }
            else if (!default(Instants.Day).TryRead(Encoding.UTF8.GetBytes(name)))
            {
                reader.Keep();
            }
            else if (reader.IsNull)
            {
                days.TryAdd(name, []);
            }
            else if (reader.IsList())
            {
                var start = listed.Count;
                while (reader.ReadEntry())
                {
                    hasEntries = true;
                    listed.Add(reader.Read((DateTimeOffset?)null));
                }

                if (!days.TryAdd(name, listed.From(start)))
                {
                    repeats.Add(new(name, listed.From(start)));
                }
            }
        }

        // All at once: a copy for each repeat would take minutes of an answer of nothing but repeats.
        foreach (var parts in repeats.GroupBy(repeat => repeat.Key, repeat => repeat.Value))
        {
            days[parts.Key] = Array.AsReadOnly<DateTimeOffset>([.. days[parts.Key], .. parts.SelectMany(part => part)]);
        }

        var others = FreeForm.Members(reader.Kept()).ToDictionary(other => other.Key, object? (other) => other.Value as JToken ?? new JValue(other.Value));

        // Odd entries and members are survived, but an answer of nothing else must not look like a fully booked clinic.
        var isOtherShape = days.Count == 0 && queue is null && others.Values.Any(member => member is JContainer);
        return (listed.Count == 0 && hasEntries) || isOtherShape
            ? throw new JsonException("An availability holds something, but no open time in ISO 8601.")
            : new Availability { Days = days, Queue = queue, AdditionalProperties = others, _sorted = listed.IsAscending ? listed.From(0) : null };
    }

    static Availability? IModel<Availability>.ReadOther(ref ModelReader reader) => reader.IsList() && !reader.ReadEntry() ? new Availability() : null;

    void IModel.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (date, instants) in Days)
        {
            json.WritePropertyName(date);
            json.WriteList(instants);
        }

        json.Write("queue"u8, Queue);
        json.WriteMembers(AdditionalProperties);
        json.WriteEndObject();
    }
}
