using System.Text;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Shares short texts that an answer repeats, such as an id of the organization or a status. It lives as long as the reading
/// of one answer, so nothing of an answer stays.
/// </summary>
internal sealed class SharedTexts
{
    private const int LongestText = 32;

    private readonly string?[] _texts = new string?[64];

    /// <summary>The text of these bytes; null when they are not short and ASCII.</summary>
    public string? Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LongestText)
        {
            return null;
        }

        ref var text = ref _texts[(utf8.Length + (utf8[0] * 7) + (utf8[^1] * 31) + (utf8[utf8.Length / 2] * 13)) % _texts.Length];
        if (text is not null && Ascii.Equals(utf8, text))
        {
            return text;
        }

        return Ascii.IsValid(utf8) ? text = Encoding.ASCII.GetString(utf8) : null;
    }
}
