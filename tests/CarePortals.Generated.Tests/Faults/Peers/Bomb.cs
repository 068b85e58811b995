using System.IO.Compression;

namespace CarePortals.Generated.Tests.Faults.Peers;

/// <summary>A small body that becomes 256 MiB.</summary>
public static class Bomb
{
    private const int Blocks = 256;

    private static readonly byte[] Block = Enumerable.Repeat((byte)' ', 1024 * 1024).ToArray();

    public static byte[] Of(string encoding)
    {
        var names = encoding.Split(", ");
        var bytes = Compressed(names[0], stream =>
        {
            for (var block = 0; block < Blocks; block++)
            {
                stream.Write(Block);
            }
        });
        return names.Skip(1).Aggregate(bytes, (inner, name) => Compressed(name, stream => stream.Write(inner)));
    }

    private static byte[] Compressed(string name, Action<Stream> write)
    {
        using var compressed = new MemoryStream();
        using (Stream stream = name switch
        {
            "gzip" => new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            write(stream);
        }

        return compressed.ToArray();
    }
}
