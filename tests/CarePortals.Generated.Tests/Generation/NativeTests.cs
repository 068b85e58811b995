using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using CarePortals.Generated.Tests.Support;
using CarePortals.Sandbox;

namespace CarePortals.Generated.Tests.Generation;

/// <summary>
/// A consumer of the package that is published as native code books on the sandbox. Native code is made of the library's
/// assembly, which a consumer by project reference gets byte for byte the same, so one of the two is published.
/// </summary>
[Category("Build")]
[Category("Native")]
[NonParallelizable]
[CancelAfter(540_000)]
public sealed partial class NativeTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <PublishAot>true</PublishAot>
            <RestoreAdditionalProjectSources>FEED</RestoreAdditionalProjectSources>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="CarePortals.Generated" Version="VERSION" />
            <PackageReference Include="Microsoft.Extensions.Logging" Version="10.0.14" />
          </ItemGroup>
        </Project>
        """;

    // A version of its own, because NuGet keeps the first package that it saw under a version.
    private readonly string _version = "0.0.0-native" + Guid.NewGuid().ToString("N");
    private WorkingCopy _copy;

    private string Kept => Path.Combine(
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"), "careportals.generated", _version);

    [OneTimeSetUp]
    public void RequireLinker()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "clang"))))
        {
            return;
        }

        const string Problem = "No clang, with which native code is linked. Get it with: apt-get install -y clang zlib1g-dev";
        if (Environment.GetEnvironmentVariable("REQUIRE_NATIVE") == "1")
        {
            Assert.Fail(Problem);
        }

        Assert.Ignore(Problem);
    }

    [SetUp]
    public void SetUp() => _copy = new WorkingCopy().Generated();

    [TearDown]
    public void TearDown()
    {
        _copy.Dispose();
        if (Directory.Exists(Kept))
        {
            Directory.Delete(Kept, recursive: true);
        }
    }

    [Test]
    public async Task From_the_package_every_outcome_is_reached_in_native_code_and_only_Newtonsoft_warns(CancellationToken cancellationToken)
    {
        var pack = await _copy.PackAsync("feed", cancellationToken, $"-p:Version={_version}");
        Assert.That(pack.ExitCode, Is.Zero, pack.Output);
        var folder = Directory.CreateDirectory(_copy.PathOf("Native")).FullName;
        // Nothing of the repository around it.
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), "<Project />", cancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "Native.csproj"), Project.Replace("FEED", _copy.PathOf("feed"), StringComparison.Ordinal).Replace("VERSION", _version, StringComparison.Ordinal), cancellationToken);
        File.Copy(Repository.PathOf("tests/CarePortals.Generated.Tests/Generation/NativeConsumer/Program.cs"), Path.Combine(folder, "Program.cs"));

        var publish = await Dotnet.RunAsync(folder, ["publish", "--use-current-runtime", "--output", "out", .. Dotnet.Quickly], cancellationToken);
        Assert.That(publish.ExitCode, Is.Zero, publish.Output);
        Assert.That(Path.Combine(folder, "out/Native.dll"), Does.Not.Exist, "it is native code");
        var warnings = publish.Output.Split('\n').Where(line => Warning().IsMatch(line)).Distinct(StringComparer.Ordinal);
        Assert.That(warnings.Where(line => !line.Contains("Assembly 'Newtonsoft.Json' produced", StringComparison.Ordinal)), Is.Empty);
        Assert.That(
            await File.ReadAllBytesAsync(Path.Combine(Kept, "lib/net10.0/CarePortals.Generated.dll"), cancellationToken),
            Is.EqualTo(await File.ReadAllBytesAsync(Path.Combine(_copy.LibraryFolder, "bin/Release/net10.0/CarePortals.Generated.dll"), cancellationToken)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await RunAsync(folder, null, cancellationToken), Does.Match(@"services, the first for 50; a form of \d+ fields; \d+ times\s+Booked \w+ at 20"));
            Assert.That(await RunAsync(folder, Trouble.Parse("taken"), cancellationToken), Does.Contain("SlotTaken with 5 others"));
            Assert.That(await RunAsync(folder, Trouble.Parse("refused"), cancellationToken), Does.Contain("Rejected 400: "));
            Assert.That(await RunAsync(folder, Trouble.Parse("reset-after"), cancellationToken), Does.Contain("Unknown: "));
            Assert.That(await RunAsync(folder, null, cancellationToken, "own-type"), Does.Contain("ArgumentException: ").And.Contain("Address"));
        }
    }

    private static async Task<string> RunAsync(string folder, Trouble? trouble, CancellationToken cancellationToken, params string[] arguments)
    {
        await using var sandbox = await SandboxServer.StartAsync(cancellationToken: cancellationToken);
        if (trouble is not null)
        {
            sandbox.Troubles.Add(trouble, Sandbox.Operation.CreateAppointment);
        }

        var program = Path.Combine(folder, "out", RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "Native.exe" : "Native");
        using var process = Process.Start(new ProcessStartInfo(program, [sandbox.BaseAddress.AbsoluteUri, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.That(process.ExitCode, Is.Zero, await output + await error);
        Assert.That(sandbox.Requests.Count(request => request.Operation == Sandbox.Operation.CreateAppointment), Is.EqualTo(arguments.Length == 0 ? 1 : 0));
        return await output;
    }

    [GeneratedRegex(@"\bwarning [A-Z]+\d+")]
    private static partial Regex Warning();
}
