using System.Text;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Shares short texts that an answer repeats, such as a status or the id of the organization: of each member the last one. It
/// lives as long as the reading of one answer, so nothing of an answer stays.
/// </summary>
internal sealed class SharedTexts
{
    private const int LongestText = 32;

    private readonly string?[] _texts = new string?[128];

    /// <summary>The text of these bytes; null when they are not short and ASCII.</summary>
    /// <param name="utf8">The text without escapes.</param>
    /// <param name="member">Number of the member among those of all models.</param>
    public string? Get(ReadOnlySpan<byte> utf8, int member)
    {
        if (utf8.Length > LongestText)
        {
            return null;
        }

        ref var text = ref _texts[(uint)member % (uint)_texts.Length];
        if (text is not null && Ascii.Equals(utf8, text))
        {
            return text;
        }

        return Ascii.IsValid(utf8) ? text = Encoding.ASCII.GetString(utf8) : null;
    }
}
