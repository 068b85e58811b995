using System.IO.Compression;

namespace CarePortals.Generated.Tests.Generation;

/// <summary>
/// A package feed with a stand-in for NSwag.MSBuild, which this feed lacks: it defines the property that the real one
/// defines, for a tool that is there.
/// </summary>
public static class StandInPackage
{
    public static void Write(string feed, string version, string tool)
    {
        Directory.CreateDirectory(feed);
        using var package = ZipFile.Open(Path.Combine(feed, $"NSwag.MSBuild.{version}.nupkg"), ZipArchiveMode.Create);
        Add(package, "NSwag.MSBuild.nuspec", $"""
            <?xml version="1.0"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata>
                <id>NSwag.MSBuild</id>
                <version>{version}</version>
                <authors>stand-in</authors>
                <description>Stands in for the real package in a test.</description>
                <developmentDependency>true</developmentDependency>
              </metadata>
            </package>
            """);
        Add(package, "build/NSwag.MSBuild.props", $"""
            <Project>
              <PropertyGroup>
                <NSwagExe_Net100>dotnet "{tool}"</NSwagExe_Net100>
              </PropertyGroup>
            </Project>
            """);
    }

    private static void Add(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }
}
