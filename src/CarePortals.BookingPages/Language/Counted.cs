namespace CarePortals.BookingPages.Language;

/// <summary>Texts that count, in the singular and in the plural.</summary>
internal static class Counted
{
    public static string Minutes(int minutes) => minutes == 1 ? Texts.MinutesOne : Texts.Minutes.With(minutes);

    /// <summary>How long to wait, with the seconds as the header <c>Retry-After</c> says them.</summary>
    public static string Wait(string seconds) => seconds == "1" ? Texts.TooManyWaitOne : Texts.TooManyWait.With(seconds);
}
