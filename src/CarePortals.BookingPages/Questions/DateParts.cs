using System.Globalization;

namespace CarePortals.BookingPages.Questions;

/// <summary>
/// A date as it is typed, in three fields. Its value is what the API takes (<c>1980-02-28</c>) when it is a date, and else
/// the same three parts as they were typed, so that they come back into their fields.
/// </summary>
internal sealed record DateParts(string Day, string Month, string Year)
{
    private const string Wire = "yyyy-MM-dd";
    private const int YearDigits = 4;

    // Nobody types it.
    private const char Between = '\u001F';

    public string Value
    {
        get
        {
            if (Day.Length + Month.Length + Year.Length == 0)
            {
                return "";
            }

            return Problem == DateProblem.None
                ? new DateOnly(Number(Year)!.Value, Number(Month)!.Value, Number(Day)!.Value).ToString(Wire, CultureInfo.InvariantCulture)
                : string.Join(Between, Year, Month, Day);
        }
    }

    /// <summary>Why it is no date.</summary>
    public DateProblem Problem => (Day.Length, Month.Length, Year.Length) switch
    {
        (0, 0, 0) => DateProblem.Missing,
        (0, _, _) => DateProblem.NoDay,
        (_, 0, _) => DateProblem.NoMonth,
        (_, _, 0) => DateProblem.NoYear,
        _ when Number(Month) is null => TypedText.Plain(Month).Any(char.IsLetter) ? DateProblem.MonthInWords : DateProblem.NotADate,
        _ when Number(Day) is null => DateProblem.NotADate,
        _ when Number(Year) is null || TypedText.Plain(Year).Length != YearDigits || TypedText.Plain(Year)[0] == '0' => DateProblem.ShortYear,
        _ => Exists(Number(Year)!.Value, Number(Month)!.Value, Number(Day)!.Value) ? DateProblem.None : DateProblem.NotADate,
    };

    public static DateParts Of(string value) => value.Split(Between) is [var year, var month, var day]
        ? new DateParts(day, month, year)
        : TryRead(value) is { } date
            ? new DateParts(date.Day.ToString(CultureInfo.InvariantCulture), date.Month.ToString(CultureInfo.InvariantCulture), date.Year.ToString("0000", CultureInfo.InvariantCulture))
            : new DateParts("", "", value);

    /// <summary>The date, or null when it is none.</summary>
    public static DateOnly? TryRead(string value) =>
        DateOnly.TryParseExact(value, Wire, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int? Number(string part) =>
        int.TryParse(TypedText.Plain(part), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
