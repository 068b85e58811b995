using System.Globalization;

namespace CarePortals.BookingPages.Times;

/// <summary>A month of the overview, as a calendar on a wall.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Choices">Its days that have times.</param>
internal sealed record Month(DateOnly First, IReadOnlyList<DayChoice> Choices)
{
    private const int DaysOfWeek = 7;

    public static IReadOnlyList<Month> Of(IEnumerable<DayChoice> days) =>
        [.. days.GroupBy(day => new DateOnly(day.Day.Date.Year, day.Day.Date.Month, 1)).Select(month => new Month(month.Key, [.. month]))];

    /// <summary>The name as a heading: <c>November 2026</c>.</summary>
    public string Name => First.ToString("Y", CultureInfo.CurrentCulture) is var text ? char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..] : "";

    /// <summary>Weekdays in the order of the language.</summary>
    public static IEnumerable<string> Weekdays => Enumerable.Range(0, DaysOfWeek)
        .Select(day => CultureInfo.CurrentCulture.DateTimeFormat.AbbreviatedDayNames[((int)CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek + day) % DaysOfWeek].TrimEnd('.'));

    /// <summary>How many weekdays stand before the first day.</summary>
    public int Before => ((int)First.DayOfWeek - (int)CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek + DaysOfWeek) % DaysOfWeek;

    /// <summary>Every day of the month; with what to choose, where there is something.</summary>
    public IEnumerable<(int Day, DayChoice? Choice)> Days => Enumerable.Range(1, DateTime.DaysInMonth(First.Year, First.Month))
        .Select(day => (day, Choices.FirstOrDefault(choice => choice.Day.Date.Day == day)));
}
