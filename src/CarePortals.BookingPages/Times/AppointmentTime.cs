using System.Globalization;
using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Times;

/// <summary>An instant as a patient reads it in a zone. Every page uses this, so that no two of them disagree.</summary>
internal readonly record struct AppointmentTime(DateTimeOffset Instant, TimeZoneInfo Zone)
{
    // Further than any clock goes back.
    private static readonly TimeSpan Around = TimeSpan.FromHours(3);

    private DateTimeOffset Local => TimeZoneInfo.ConvertTime(Instant, Zone);

    public DateOnly Date => DateOnly.FromDateTime(Local.DateTime);

    public string DateText => TextOf(Date);

    /// <summary>The time of day; a time that the day has twice says which of the two it is.</summary>
    public string TimeText => ClockText + Which;

    /// <summary>The time of day alone, which is too short to be broken into lines.</summary>
    public string ClockText => ClockStyle.IsFrench ? Local.ToString(Local.Minute == 0 ? "H'\u00A0h'" : "H'\u00A0h\u00A0'mm", CultureInfo.CurrentCulture) : Local.ToString("t", CultureInfo.CurrentCulture);

    /// <summary>The instant as it travels in an address and in a form.</summary>
    public string Wire => Instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Which of the two it is when the day has the time twice, else empty.</summary>
    public string Which => IsReadAgain(-Around) ? " " + Texts.ClockBack2 : IsReadAgain(Around) ? " " + Texts.ClockBack1 : "";

    /// <summary>The date without its year, as far as the language allows: for a list of days that are all near.</summary>
    public static string ShortTextOf(DateOnly date) => Format(date, "d MMMM");

    public static string WeekdayOf(DateOnly date) => date.ToString("dddd", CultureInfo.CurrentCulture);

    public static string TextOf(DateOnly date) => Format(date, "dddd d MMMM yyyy");

    /// <summary>The date without its weekday, as a patient gives it.</summary>
    public static string LongTextOf(DateOnly date) => Format(date, "d MMMM yyyy");

    public static DateTimeOffset? Read(string? wire) =>
        DateTimeOffset.TryParseExact(
            wire,
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant)
            ? instant
            : null;

    /// <summary>Whether clocks change on that day in the zone.</summary>
    public static bool ClocksChangeOn(DateOnly date, TimeZoneInfo zone) =>
        zone.GetUtcOffset(date.ToDateTime(TimeOnly.MinValue)) != zone.GetUtcOffset(date.ToDateTime(TimeOnly.MaxValue));

    // Whether clocks show the same under the offset of an instant before or after this one. Not TimeZoneInfo.IsAmbiguousTime: it
    // misses clocks that go back for another reason than the end of daylight saving, as in Dublin and in Casablanca.
    private bool IsReadAgain(TimeSpan away)
    {
        var (own, other) = (OffsetAt(Instant.UtcTicks), OffsetAt(Instant.UtcTicks + away.Ticks));
        return other != own && OffsetAt(Instant.UtcTicks + own - other) == other;
    }

    // French counts the first of a month and no other day: "1er décembre".
    private static string Format(DateOnly date, string format) => date.ToString(
        date.Day == 1 && CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "fr" ? format.Replace("d MMMM", "d'er' MMMM", StringComparison.Ordinal) : format,
        CultureInfo.CurrentCulture);

    private long OffsetAt(long utc) =>
        Zone.GetUtcOffset(new DateTime(Math.Clamp(utc, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc)).Ticks;
}
