using System.Globalization;

namespace CarePortals.BookingPages.Questions;

/// <summary>
/// A date as it is typed, in three fields. Its value is what the API takes (<c>1980-02-28</c>) when it is a date, and else
/// the same three parts as they were typed, so that they come back into their fields.
/// </summary>
internal sealed record DateParts(string Day, string Month, string Year)
{
    private const string Wire = "yyyy-MM-dd";

    public string Value
    {
        get
        {
            if (Day.Length + Month.Length + Year.Length == 0)
            {
                return "";
            }

            var typed = string.Join('-', new[] { Year, Month, Day }.Select(part => part.Replace("-", "", StringComparison.Ordinal)));
            return DateOnly.TryParseExact(typed, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date.ToString(Wire, CultureInfo.InvariantCulture)
                : typed;
        }
    }

    public static DateParts Of(string value) => value.Split('-', 3) is [var year, var month, var day]
        ? new DateParts(day.TrimStart('0'), month.TrimStart('0'), year)
        : new DateParts("", "", value);

    /// <summary>The date, or null when it is none.</summary>
    public static DateOnly? TryRead(string value) =>
        DateOnly.TryParseExact(value, Wire, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
