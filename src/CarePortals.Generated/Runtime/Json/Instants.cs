using System.Globalization;
using System.Text.Json;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>Instants on the wire: ISO 8601, written in UTC with milliseconds.</summary>
internal static class Instants
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public static void Write(Utf8JsonWriter json, DateTimeOffset instant)
    {
        // The round-trip format is faster than one of our own, and has four more digits.
        Span<byte> text = stackalloc byte[28];
        instant.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        text[23] = (byte)'Z';
        json.WriteStringValue(text[..24]);
    }

    /// <summary>An instant without an offset is UTC, like all instants of the service. It is never in this machine's time zone.</summary>
    public static bool TryRead(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(
            text,
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out instant);

    /// <summary>
    /// Reads the format of the service, <c>2024-10-28T14:00:00.000Z</c>, from bytes. Returns false for any other format.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, ref Day day, out DateTimeOffset instant)
    {
        instant = default;
        if (utf8.Length != 24 || utf8[10] != 'T' || utf8[13] != ':' || utf8[16] != ':' || utf8[19] != '.' || utf8[23] != 'Z')
        {
            return false;
        }

        var (hour, minute, second, milli) = (Two(utf8, 11), Two(utf8, 14), Two(utf8, 17), (Two(utf8, 20) * 10) + One(utf8, 22));
        if (hour > 23 || minute > 59 || second > 59 || milli > 999 || !day.TryRead(utf8[..10]))
        {
            return false;
        }

        instant = new DateTimeOffset(day.Ticks + (((((((hour * 60L) + minute) * 60) + second) * 1000) + milli) * TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        return true;
    }

    private static int Two(ReadOnlySpan<byte> utf8, int at) => (One(utf8, at) * 10) + One(utf8, at + 1);

    // A non-digit counts so much that no number with it is accepted.
    private static int One(ReadOnlySpan<byte> utf8, int at) => (uint)(utf8[at] - '0') is <= 9 and var digit ? (int)digit : 100_000;

    /// <summary>A day, kept for the next instant, because most instants share the day of their neighbour.</summary>
    public ref struct Day
    {
        private ReadOnlySpan<byte> _text;

        public long Ticks { get; private set; }

        /// <summary>Reads the format <c>2024-10-28</c>. Returns false for any other format.</summary>
        public bool TryRead(ReadOnlySpan<byte> utf8)
        {
            if (utf8.Length != 10 || utf8[4] != '-' || utf8[7] != '-')
            {
                return false;
            }

            if (utf8.SequenceEqual(_text))
            {
                return true;
            }

            var (year, month, day) = ((Two(utf8, 0) * 100) + Two(utf8, 2), Two(utf8, 5), Two(utf8, 8));
            if (year is 0 or > 9999 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
            {
                return false;
            }

            _text = utf8;
            Ticks = new DateTime(year, month, day).Ticks;
            return true;
        }
    }
}
