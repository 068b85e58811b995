namespace CarePortals.BookingPages.Done;

/// <summary>A reference as a patient reads it out on the phone.</summary>
internal static class SpokenReference
{
    private const int Together = 4;

    public static string Of(string reference) => string.Join(' ', reference.Chunk(Together).Select(group => new string(group)));
}
