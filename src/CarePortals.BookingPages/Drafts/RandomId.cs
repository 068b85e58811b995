using System.Security.Cryptography;

namespace CarePortals.BookingPages.Drafts;

/// <summary>Ids that say nothing and cannot be guessed.</summary>
internal static class RandomId
{
    private const int Characters = 20;

    public static string Next() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", Characters);
}
