using System.IO.Compression;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace CarePortals.Generated.Tests.Package;

/// <summary>A package file, opened.</summary>
internal sealed class PackedFile(string file) : IDisposable
{
    // Of the format of portable symbols.
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private readonly ZipArchive _archive = ZipFile.OpenRead(file);

    /// <summary>The files in it, without those that every package has.</summary>
    public IReadOnlyList<string> Files =>
        [.. _archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];

    public XDocument Specification => XDocument.Parse(System.Text.Encoding.UTF8.GetString(Read("CarePortals.Generated.nuspec")).TrimStart('\uFEFF'));

    public byte[] Read(string name)
    {
        using var content = _archive.GetEntry(name)!.Open();
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return memory.ToArray();
    }

    public string Hash(string name) => Convert.ToHexString(SHA256.HashData(Read(name)));

    /// <summary>The source files of symbols, and whether their text is embedded.</summary>
    public IReadOnlyDictionary<string, bool> Sources(string name)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Read(name)));
        var reader = provider.GetMetadataReader();
        return reader.Documents.ToDictionary(
            document => reader.GetString(reader.GetDocument(document).Name),
            document => reader.GetCustomDebugInformation(document).Any(item => reader.GetGuid(reader.GetCustomDebugInformation(item).Kind) == EmbeddedSource));
    }

    public void Dispose() => _archive.Dispose();
}
