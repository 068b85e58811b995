using CarePortals.Generated.Tests.Generation;
using CarePortals.Generated.Tests.Readme;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Package;

/// <summary>The program of the README, in a folder outside of the repository, with the package from a folder of its own.</summary>
internal sealed class PackageConsumer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("package-consumer-").FullName;

    public PackageConsumer(string feed, string version, Uri sandbox)
    {
        // Into a package folder of its own, so that no other build ever meets this package under its version.
        File.WriteAllText(Path.Combine(_folder, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreAdditionalProjectSources>{feed}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>$(MSBuildProjectDirectory)/packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="CarePortals.Generated" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        File.Copy(Repository.PathOf("tests/CarePortals.Generated.Tests/Generation/Consumer/LogLine.cs"), Path.Combine(_folder, "LogLine.cs"));
        File.WriteAllText(
            Path.Combine(_folder, "Program.cs"),
            string.Join('\n', ReadmeTests.Blocks().Take(2)).Replace("http://127.0.0.1:5080", sandbox.ToString(), StringComparison.Ordinal));
    }

    public async Task<(int ExitCode, string Output)> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var run = await Dotnet.RunAsync(_folder, arguments, cancellationToken);
        Assert.That(run.ExitCode, Is.Zero, run.Output);
        return run;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
