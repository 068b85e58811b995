using System.Text;

namespace CarePortals.Generated.Tests.Faults.Fuzz;

/// <summary>Makes bytes of a text, in some encoding, and damages some of them.</summary>
public sealed class ByteMutator(Random random)
{
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UnicodeEncoding(false, false), new UTF32Encoding(false, true), Encoding.Latin1, Encoding.ASCII,
    ];

    private static readonly byte[][] Invalid = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82], [0x00], [0xfe, 0xff], [0x80], [0xef, 0xbb, 0xbf]];

    private static readonly byte[][] Tails =
        [[(byte)'}'], [(byte)']'], "null"u8.ToArray(), " {}"u8.ToArray(), [0], "<html>"u8.ToArray(), "   "u8.ToArray(), "/*"u8.ToArray(), "\u2028"u8.ToArray(), ",1"u8.ToArray()];

    public byte[] Bytes(string text)
    {
        var bytes = random.Next(100) switch
        {
            < 90 => Encoding.UTF8.GetBytes(text),
            < 91 => [],
            _ => Of(Encodings) is var encoding ? [.. encoding.Preamble, .. encoding.GetBytes(text)] : [],
        };
        return random.Next(100) switch
        {
            < 80 => bytes,
            < 86 => bytes[..random.Next(bytes.Length + 1)],
            < 91 => Insert(bytes, Of(Invalid)),
            < 96 => Flip(bytes),
            < 98 => [.. bytes, .. Of(Tails)],
            _ => [.. new string(' ', random.Next(100_000)).Select(c => (byte)c), .. bytes],
        };
    }

    private byte[] Insert(byte[] bytes, byte[] invalid)
    {
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. invalid, .. bytes[at..]];
    }

    private byte[] Flip(byte[] bytes)
    {
        for (var times = random.Next(1, 8); times > 0 && bytes.Length > 0; times--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private T Of<T>(T[] all) => all[random.Next(all.Length)];
}
