using System.Globalization;
using System.Text;

namespace CarePortals.BookingPages.Done;

/// <summary>
/// An appointment as a calendar takes it (RFC 5545): in UTC, so that no calendar has to know a zone, and with an id that
/// stays, so that two downloads are one event. Holds nothing that the patient typed.
/// </summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;

    // A day, in minutes.
    private const int LongestVisit = 24 * 60;

    /// <summary>The file, or null for an appointment without a time.</summary>
    public static string? Of(Receipt receipt, string clinic)
    {
        if (receipt.Start is not { } start)
        {
            return null;
        }

        string?[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//CarePortals.Generated//Booking page//EN",
            "BEGIN:VEVENT",
            $"UID:{receipt.DraftId}@booking-page",
            $"DTSTAMP:{Utc(receipt.BookedAt)}",
            $"DTSTART:{Utc(start)}",
            // An end has to lie behind the start; a length that nobody has is left out.
            receipt.Minutes is > 0 and < LongestVisit ? $"DTEND:{Utc(start.AddMinutes(receipt.Minutes.Value))}" : null,
            $"SUMMARY:{Text($"{receipt.ServiceName} – {clinic}")}",
            receipt.JoinAddress is { } join ? $"LOCATION:{Text(join)}" : null,
            receipt.JoinAddress is { } address ? $"URL:{address}" : null,
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return string.Concat(lines.OfType<string>().Select(line => Folded(line) + "\r\n"));
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Text(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    // Lines are counted in bytes, and a character must not be torn apart.
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var bytes = 0;
        foreach (var character in line.EnumerateRunes())
        {
            if (bytes + character.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }

            folded.Append(character);
            bytes += character.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
