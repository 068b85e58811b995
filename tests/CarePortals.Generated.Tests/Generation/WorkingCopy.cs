using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Generation;

/// <summary>A copy of what the library is built from, in a folder outside of the repository, to break and to build.</summary>
public sealed class WorkingCopy : IDisposable
{
    private const string Library = "src/CarePortals.Generated";

    public WorkingCopy(params ReadOnlySpan<string> furtherProjects)
    {
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "LICENSE", "global.json", "nswag.json", "openapi/careportals.yaml", "src/Directory.Build.props" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.Copy(Repository.PathOf(file), PathOf(file));
        }

        foreach (var folder in (ReadOnlySpan<string>)["build", Library, .. furtherProjects])
        {
            Copy(new DirectoryInfo(Repository.PathOf(folder)), PathOf(folder));
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("careportals-").FullName;

    public string LibraryFolder => PathOf(Library);

    public string GeneratedFile => PathOf(Library, "obj/Debug/net10.0/CarePortalsClient.g.cs");

    public string Contract => PathOf("openapi/careportals.yaml");

    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>With the client that the repository's build generated, so that a build of this copy does not generate it again.</summary>
    public WorkingCopy Generated()
    {
        var generated = new DirectoryInfo(Repository.PathOf(Library, "obj")).GetFiles(Path.GetFileName(GeneratedFile), SearchOption.AllDirectories).MaxBy(file => file.LastWriteTimeUtc)!;
        foreach (var configuration in (ReadOnlySpan<string>)["Debug", "Release"])
        {
            generated.CopyTo(Path.Combine(Directory.CreateDirectory(PathOf(Library, "obj", configuration, "net10.0")).FullName, generated.Name));
        }

        return this;
    }

    public Task<(int ExitCode, string Output)> PackAsync(string folder, CancellationToken cancellationToken, params string[] arguments) =>
        Dotnet.RunAsync(LibraryFolder, ["pack", "--configuration", "Release", "--output", PathOf(folder), .. Dotnet.Quickly, .. arguments], cancellationToken);

    public void EditContract(string oldText, string newText)
    {
        var contract = File.ReadAllText(Contract);
        Assert.That(contract, Does.Contain(oldText), "the text to replace");
        File.WriteAllText(Contract, contract.Replace(oldText, newText, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.GetFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (var folder in from.GetDirectories().Where(folder => folder.Name is not ("bin" or "obj")))
        {
            Copy(folder, Path.Combine(to, folder.Name));
        }
    }
}
