using System.Buffers;
using System.Collections.ObjectModel;
using System.Text;
using System.Text.Json;
using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated.Slots;

/// <summary>
/// Reads an availability. It accepts an empty array for none, joins repeated dates and keeps odd members.
/// </summary>
internal static class AvailabilityReader
{
    public static Availability Read(ref ModelReader reader)
    {
        var days = new List<(string Date, int Start, int End)>();
        var listed = new Listed();
        var hasEntries = false;
        object? queue = null;
        while (reader.ReadMember(out var name))
        {
            if (name == Availability.QueueName)
            {
                // A queue of null is a queue, too.
                queue = reader.ReadAny() ?? DBNull.Value;
            }
            else if (!IsDate(name))
            {
                reader.Keep();
            }
            else if (reader.IsNull || reader.IsList())
            {
                var start = listed.Count;
                while (!reader.IsNull && reader.ReadEntry())
                {
                    hasEntries = true;
                    listed.Read(ref reader);
                }

                days.Add((name, start, listed.Count));
            }
        }

        // Odd entries and members are skipped, but a response of nothing else must not look like a fully booked clinic.
        var others = reader.Kept();
        var isOtherShape = days.Count == 0 && queue is null && others is not null && others.Values.Any(other => other is List<object?> or Dictionary<string, object?>);
        return (listed.Count == 0 && hasEntries) || isOtherShape
            ? throw new JsonException("The availability has content, but no open time in ISO 8601.")
            : new Availability { Queue = queue, AdditionalProperties = others!, Days = listed.By(days), Sorted = listed.Sorted() };
    }

    private static bool IsDate(string name)
    {
        Span<byte> utf8 = stackalloc byte[10];
        scoped var day = default(Instants.Day);
        return name.Length == utf8.Length && Encoding.UTF8.TryGetBytes(name, utf8, out _) && day.TryRead(utf8);
    }

    /// <summary>All instants of an availability in one array. Each day is a part of it.</summary>
    private ref struct Listed()
    {
        // A rented array until the number is known.
        private DateTimeOffset[] _instants = ArrayPool<DateTimeOffset>.Shared.Rent(256);
        private bool _isAscending = true;
        private Instants.Day _day;

        public int Count { get; private set; }

        public void Read(ref ModelReader reader)
        {
            if (!reader.TryReadInstant(ref _day, out var instant))
            {
                if (reader.Read((DateTimeOffset?)null) is not { } other)
                {
                    return;
                }

                instant = other;
            }

            if (Count == _instants.Length)
            {
                var larger = ArrayPool<DateTimeOffset>.Shared.Rent(2 * Count);
                _instants.CopyTo(larger, 0);
                ArrayPool<DateTimeOffset>.Shared.Return(_instants);
                _instants = larger;
            }

            _isAscending &= Count == 0 || _instants[Count - 1] < instant;
            _instants[Count++] = instant;
        }

        /// <summary>The days, in the order of the response.</summary>
        public OrderedDictionary<string, IReadOnlyList<DateTimeOffset>> By(List<(string Date, int Start, int End)> days)
        {
            var rented = _instants;
            _instants = _instants.AsSpan(0, Count).ToArray();
            ArrayPool<DateTimeOffset>.Shared.Return(rented);
            var byDate = new OrderedDictionary<string, IReadOnlyList<DateTimeOffset>>(days.Count, StringComparer.Ordinal);
            var repeats = new List<KeyValuePair<string, IReadOnlyList<DateTimeOffset>>>();
            foreach (var (date, start, end) in days)
            {
                var instants = new ReadOnlyCollection<DateTimeOffset>(new ArraySegment<DateTimeOffset>(_instants, start, end - start));
                if (!byDate.TryAdd(date, instants))
                {
                    repeats.Add(new(date, instants));
                }
            }

            // Joined in one pass. A copy for each repeat would take minutes if a response is nothing but repeats.
            foreach (var parts in repeats.GroupBy(repeat => repeat.Key, repeat => repeat.Value))
            {
                byDate[parts.Key] = Array.AsReadOnly<DateTimeOffset>([.. byDate[parts.Key], .. parts.SelectMany(part => part)]);
            }

            return byDate;
        }

        /// <summary>All instants if they were read in ascending order; otherwise null.</summary>
        public readonly ReadOnlyCollection<DateTimeOffset>? Sorted() => _isAscending ? Array.AsReadOnly(_instants) : null;
    }
}
