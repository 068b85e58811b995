namespace CarePortals.Generated.Slots;

/// <summary>Sorts and searches open times. Pure functions, without HTTP or a clock.</summary>
internal static class OpenInstants
{
    public static IReadOnlyList<DateTimeOffset> Sort(IEnumerable<IReadOnlyList<DateTimeOffset>> days) =>
        Array.AsReadOnly(days.SelectMany(day => day).Select(instant => instant.ToUniversalTime()).Distinct().Order().ToArray());

    public static DateTimeOffset? Next(IReadOnlyList<DateTimeOffset> sorted, DateTimeOffset after)
    {
        var index = FirstAfter(sorted, after);
        return index < sorted.Count ? sorted[index] : null;
    }

    public static IReadOnlyList<DateTimeOffset> Nearest(IReadOnlyList<DateTimeOffset> sorted, DateTimeOffset wanted, int count)
    {
        var later = FirstAfter(sorted, wanted);
        var earlier = later - 1;
        var nearest = new List<DateTimeOffset>(Math.Min(count, sorted.Count));
        while (nearest.Count < count && (earlier >= 0 || later < sorted.Count))
        {
            var takeEarlier = later == sorted.Count || (earlier >= 0 && wanted - sorted[earlier] <= sorted[later] - wanted);
            nearest.Add(takeEarlier ? sorted[earlier--] : sorted[later++]);
        }

        return nearest;
    }

    /// <summary>The index of the first instant after a given one, or the number of instants.</summary>
    public static int FirstAfter(IReadOnlyList<DateTimeOffset> sorted, DateTimeOffset instant)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] > instant ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
