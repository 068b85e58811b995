using System.Globalization;
using Newtonsoft.Json;

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

    /// <summary>Reads the reader's current token, also when the application's own settings made a date of it already.</summary>
    public static bool TryRead(JsonReader reader, out DateTimeOffset instant)
    {
        switch (reader.Value)
        {
            case DateTimeOffset offset:
                instant = offset.ToUniversalTime();
                return true;
            case DateTime { Kind: DateTimeKind.Unspecified } date:
                instant = new DateTimeOffset(date, TimeSpan.Zero);
                return true;
            case DateTime date:
                instant = new DateTimeOffset(date.ToUniversalTime());
                return true;
            default:
                return TryRead(reader.Value as string, out instant);
        }
    }
}
