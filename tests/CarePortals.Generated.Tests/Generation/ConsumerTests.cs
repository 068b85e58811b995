using CarePortals.Generated.Tests.Readme;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Generation;

/// <summary>Consumers in a folder outside of the repository, by project reference, with a build configuration of their own.</summary>
[Category("Build")]
[NonParallelizable]
[CancelAfter(300_000)]
public sealed class ConsumerTests
{
    private const string Settings = """
        <Project>
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <UseArtifactsOutput>true</UseArtifactsOutput>
          </PropertyGroup>
        </Project>
        """;

    private const string Versions = """
        <Project>
          <PropertyGroup>
            <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
          </PropertyGroup>
          <ItemGroup>
            <PackageVersion Include="Microsoft.Extensions.Hosting" Version="10.0.14" />
          </ItemGroup>
        </Project>
        """;

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.Extensions.Hosting" />
            <ProjectReference Include="LIBRARY/src/CarePortals.Generated/CarePortals.Generated.csproj" />
            <ProjectReference Include="LIBRARY/src/CarePortals.Sandbox/CarePortals.Sandbox.csproj" />
          </ItemGroup>
          <Import Project="LIBRARY/src/CarePortals.Generated/buildTransitive/CarePortals.Generated.targets" />
        </Project>
        """;

    private WorkingCopy _copy;
    private string _folder;

    [SetUp]
    public void SetUp()
    {
        _copy = new WorkingCopy("src/CarePortals.Sandbox").Generated();
        _folder = Directory.CreateTempSubdirectory("consumer-").FullName;
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.props"), Settings);
        File.WriteAllText(Path.Combine(_folder, "Directory.Packages.props"), Versions);
    }

    [TearDown]
    public void TearDown()
    {
        _copy.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Two_consumers_outside_of_the_repository_build_in_parallel_and_one_books(CancellationToken cancellationToken)
    {
        AddProject("First", await File.ReadAllTextAsync(Repository.PathOf("tests/CarePortals.Generated.Tests/Generation/Consumer/Program.cs"), cancellationToken));

        // What a reader of the README copies into one file: registration and booking.
        var readme = ReadmeTests.Blocks();
        AddProject("Second", string.Join('\n', readme.Take(2)));
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "Consumers.slnx"),
            """<Solution><Project Path="First/First.csproj" /><Project Path="Second/Second.csproj" /></Solution>""",
            cancellationToken);

        var build = await Dotnet.BuildAsync(_folder, cancellationToken, "-m:2", "-nodeReuse:false");
        Assert.That(build.ExitCode, Is.Zero, build.Output);

        Assert.That(Path.Combine(_folder, "artifacts/bin/First/debug/First.dll"), Does.Exist);
        Assert.That(_copy.GeneratedFile, Does.Exist, "the library keeps its own folders");
        var output = await RunAsync(["run", "--no-build", "--project", "First"], cancellationToken);
        Assert.That(output, Does.Contain("Booked ").And.Contain("the sandbox holds 1").And.Contain("True True").And.Contain("status , end of line"));
    }

    [Test]
    public async Task A_consumer_may_send_the_output_of_every_project_elsewhere(CancellationToken cancellationToken)
    {
        AddProject("Only", await File.ReadAllTextAsync(Repository.PathOf("tests/CarePortals.Generated.Tests/Generation/Consumer/Program.cs"), cancellationToken));

        var build = await Dotnet.BuildAsync(Path.Combine(_folder, "Only"), cancellationToken, "--artifacts-path", Path.Combine(_folder, "elsewhere"));

        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(Path.Combine(_folder, "elsewhere/obj/CarePortals.Generated/debug/CarePortalsClient.g.cs"), Does.Exist);
        Assert.That(await RunAsync(["elsewhere/bin/Only/debug/Only.dll"], cancellationToken), Does.Contain("the sandbox holds 1"));
    }

    private void AddProject(string name, string program)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, $"{name}.csproj"), Project.Replace("LIBRARY", _copy.Root, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        File.Copy(Repository.PathOf("tests/CarePortals.Generated.Tests/Generation/Consumer/LogLine.cs"), Path.Combine(folder, "LogLine.cs"));
    }

    private async Task<string> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await Dotnet.RunAsync(_folder, arguments, cancellationToken);
        Assert.That(exitCode, Is.Zero, output);
        return output;
    }
}
