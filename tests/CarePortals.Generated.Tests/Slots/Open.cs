using System.Globalization;

namespace CarePortals.Generated.Tests.Slots;

/// <summary>Open times by hand, and days as text, so that a test can say literally what a patient reads.</summary>
internal static class Open
{
    /// <summary>An availability whose date key disagrees with every day: grouping must not look at it.</summary>
    public static Availability At(params string[] instants) => At(instants.Select(Instant));

    public static Availability At(IEnumerable<DateTimeOffset> instants) =>
        new() { Days = new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["1999-12-31"] = [.. instants] } };

    public static DateTimeOffset Instant(string iso8601) => DateTimeOffset.Parse(iso8601, CultureInfo.InvariantCulture);

    /// <summary>An open time on each step, the last one included.</summary>
    public static Availability Every(int minutes, string from, string to)
    {
        var (first, last) = (Instant(from), Instant(to));
        return At(Enumerable.Range(0, 1 + (int)((last - first).TotalMinutes / minutes)).Select(step => first.AddMinutes(step * minutes)));
    }

    /// <summary>Each day as "2026-11-01: 00:30-04:00 01:30-04:00*", with a star where the wall clock repeats.</summary>
    public static IEnumerable<string> Lines(this IEnumerable<SlotDay> days) =>
        days.Select(day => FormattableString.Invariant($"{day.Date:yyyy-MM-dd}: {string.Join(' ', day.Slots.Select(Text))}"));

    private static string Text(Slot slot) =>
        FormattableString.Invariant($"{slot.Start:HH:mmzzz}{(slot.IsRepeatedHour ? "*" : "")}");
}
