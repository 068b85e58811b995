using System.Globalization;

namespace CarePortals.Generated.Internal;

/// <summary>Instants on the wire: ISO 8601, written in UTC with milliseconds.</summary>
internal static class Instants
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>An instant without offset is UTC, as all of the service's are, and never in the zone of this machine.</summary>
    public static bool TryRead(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(
            text,
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out instant);

    /// <summary>
    /// Reads the format in which the service writes, <c>2024-10-28T14:00:00.000Z</c>, out of its bytes; says no to any other.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out DateTimeOffset instant)
    {
        instant = default;
        if (utf8.Length != 24 || utf8[4] != '-' || utf8[7] != '-' || utf8[10] != 'T' || utf8[13] != ':' || utf8[16] != ':' || utf8[19] != '.' || utf8[23] != 'Z')
        {
            return false;
        }

        var (year, month, day) = ((Number(utf8, 0) * 100) + Number(utf8, 2), Number(utf8, 5), Number(utf8, 8));
        var (hour, minute, second, milli) = (Number(utf8, 11), Number(utf8, 14), Number(utf8, 17), (Number(utf8, 20) * 10) + Number(utf8, 22, 1));
        if (year is < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || milli < 0)
        {
            return false;
        }

        instant = new DateTimeOffset(year, month, day, hour, minute, second, milli, TimeSpan.Zero);
        return true;
    }

    // So far below zero for what is no digit, that no sum comes back above it.
    private static int Number(ReadOnlySpan<byte> utf8, int start, int digits = 2)
    {
        var number = 0;
        foreach (var character in utf8.Slice(start, digits))
        {
            number = char.IsAsciiDigit((char)character) ? (number * 10) + character - '0' : -100_000;
        }

        return number;
    }
}
