using System.Resources;
using CarePortals.BookingPages.Clinic;

namespace CarePortals.BookingPages.Hosting;

/// <summary>
/// What a request of the pages is about. It is ambient, as the culture is: addresses and texts depend on it everywhere.
/// </summary>
/// <param name="PathBase">What the application itself is mounted under.</param>
/// <param name="Root">Where the pages are mounted, path base and route values included; encoded, without a slash at its end.</param>
/// <param name="Clinic">Whom the patient books with.</param>
internal sealed record BookingRequest(string PathBase, string Root, BookingClinic Clinic)
{
    private static readonly AsyncLocal<BookingRequest?> Ambient = new();

    /// <summary>The request that is handled now, or null outside of any.</summary>
    public static BookingRequest? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>The nonce of the application's content security policy, or null when it has none.</summary>
    public string? Nonce { get; init; }

    /// <summary>The application's own texts, or null.</summary>
    public ResourceManager? Texts { get; init; }

    /// <summary>Whether other sites may frame the pages, which then rely on no cookie.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>How the patient wants to read the pages, where only their addresses can keep it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; } = [];
}
