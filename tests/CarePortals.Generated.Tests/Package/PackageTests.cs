using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CarePortals.Generated.Tests.Generation;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Package;

/// <summary>What <c>dotnet pack</c> makes, opened.</summary>
[Category("Build")]
[NonParallelizable]
public sealed class PackageTests
{
    private const string Library = "lib/net10.0/CarePortals.Generated.dll";
    private const string Comments = "lib/net10.0/CarePortals.Generated.xml";

    private static readonly XNamespace Nuspec = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";
    private static readonly string Version = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

    private WorkingCopy _copy;
    private PackedFile _package;
    private PackedFile _symbols;
    private XElement _metadata;

    [OneTimeSetUp]
    public async Task PackAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        _copy = new WorkingCopy().Generated();
        var pack = await _copy.PackAsync("packages", patience.Token);
        Assert.That(pack.ExitCode, Is.Zero, pack.Output);
        _package = new PackedFile(_copy.PathOf($"packages/CarePortals.Generated.{Version}.nupkg"));
        _symbols = new PackedFile(_copy.PathOf($"packages/CarePortals.Generated.{Version}.snupkg"));
        _metadata = _package.Specification.Root!.Element(Nuspec + "metadata")!;
    }

    [OneTimeTearDown]
    public void Delete()
    {
        _package?.Dispose();
        _symbols?.Dispose();
        _copy?.Dispose();
    }

    [Test]
    public void There_is_one_package_with_its_symbols_and_each_holds_what_it_should_and_nothing_else()
    {
        Assert.That(Directory.GetFiles(_copy.PathOf("packages")), Has.Length.EqualTo(2));
        Assert.That(_package.Files, Is.EqualTo(new[]
        {
            "CarePortals.Generated.nuspec", "ConfigurationSchema.json", "LICENSE", "README.md", "buildTransitive/CarePortals.Generated.props", "buildTransitive/CarePortals.Generated.targets", "icon.png", Library, Comments,
        }));
        Assert.That(_symbols.Files, Is.EqualTo(new[] { "CarePortals.Generated.nuspec", "lib/net10.0/CarePortals.Generated.pdb" }));
    }

    [Test]
    public void It_says_what_it_is()
    {
        Assert.That(Of("id"), Is.EqualTo("CarePortals.Generated"));
        Assert.That(Of("license"), Is.EqualTo("MIT"));
        Assert.That(_package.Files, Does.Contain(Of("readme")).And.Contain(Of("icon")));
        Assert.That(new[] { Of("description"), Of("authors"), Of("tags") }, Is.All.Not.Empty);
        Assert.That(_package.Read("icon.png"), Is.EqualTo(File.ReadAllBytes(Repository.PathOf("src/CarePortals.Generated/icon.png"))).And.Length.LessThan(1024 * 1024));
    }

    [Test]
    public void It_depends_on_what_the_library_calls_in_the_pinned_versions_and_on_no_tool()
    {
        var pinned = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("ItemGroup").Single(group => (string?)group.Attribute("Label") == "Client").Elements()
            .Select(package => ((string?)package.Attribute("Include"), (string?)package.Attribute("Version")));

        var dependencies = _metadata.Descendants(Nuspec + "dependency").Select(package => ((string?)package.Attribute("id"), (string?)package.Attribute("version")));

        Assert.That(dependencies, Is.EquivalentTo(pinned));
        Assert.That(_metadata.Descendants(Nuspec + "group").Select(group => (string?)group.Attribute("targetFramework")), Is.EqualTo(new[] { "net10.0" }));
    }

    [Test]
    public void Nothing_of_it_runs_in_the_build_of_a_consumer()
    {
        Assert.That(_package.Files, Has.None.Contains("analyzers").And.None.Contains("tools/").And.Exactly(1).EndsWith(".targets"));
        var props = XDocument.Parse(System.Text.Encoding.UTF8.GetString(_package.Read("buildTransitive/CarePortals.Generated.props")).TrimStart('\uFEFF'));
        Assert.That(props.Root!.Descendants().Select(element => element.Name.LocalName), Is.EqualTo(new[] { "ItemGroup", "JsonSchemaSegment" }));
    }

    [Test]
    public async Task Version_file_version_and_package_version_come_from_one_place()
    {
        var folder = Directory.CreateDirectory(_copy.PathOf("opened")).FullName;
        var file = Path.Combine(folder, "CarePortals.Generated.dll");
        await File.WriteAllBytesAsync(file, _package.Read(Library));
        var information = FileVersionInfo.GetVersionInfo(file);

        Assert.That(Of("version"), Is.EqualTo(Version));
        Assert.That(AssemblyName.GetAssemblyName(file).Version, Is.EqualTo(System.Version.Parse(Version + ".0")));
        Assert.That(information.FileVersion, Is.EqualTo(Version + ".0"));
        Assert.That(information.ProductVersion, Does.StartWith(Version));
        var elsewhere = Directory.EnumerateFiles(Repository.PathOf("src"), "*.*proj", SearchOption.AllDirectories)
            .Append(Repository.PathOf("src/Directory.Build.props"))
            .Where(project => Regex.IsMatch(File.ReadAllText(project), "<(Assembly|File|Package|Informational)?Version(Prefix|Suffix)?>"));
        Assert.That(elsewhere, Is.Empty);
    }

    [Test]
    public void Every_source_is_embedded_in_the_symbols_the_generated_client_included()
    {
        var sources = _symbols.Sources("lib/net10.0/CarePortals.Generated.pdb");

        Assert.That(sources.Keys, Has.Some.EndsWith("CarePortalsClient.g.cs").And.Some.EndsWith("BookingWebApp.cs"));
        Assert.That(sources.Where(source => !source.Value), Is.Empty);
    }

    [Test]
    public void The_documentation_of_every_public_type_is_in_it()
    {
        var documented = XDocument.Parse(System.Text.Encoding.UTF8.GetString(_package.Read(Comments)).TrimStart('\uFEFF')).Descendants("member").Select(member => (string)member.Attribute("name")!).ToHashSet();

        Assert.That(Support.Library.PublicTypes.Select(type => "T:" + DocumentationId.Of(type.FullName!)), Is.SubsetOf(documented));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Packed_again_from_nothing_it_is_byte_for_byte_the_same_library(CancellationToken cancellationToken)
    {
        Directory.Delete(Path.Combine(_copy.LibraryFolder, "obj"), recursive: true);
        Directory.Delete(Path.Combine(_copy.LibraryFolder, "bin"), recursive: true);

        var pack = await _copy.PackAsync("again", cancellationToken);

        Assert.That(pack.ExitCode, Is.Zero, pack.Output);
        using var again = new PackedFile(_copy.PathOf($"again/CarePortals.Generated.{Version}.nupkg"));
        Assert.That(again.Hash(Library), Is.EqualTo(_package.Hash(Library)));
        Assert.That(again.Hash(Comments), Is.EqualTo(_package.Hash(Comments)));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task A_consumer_of_it_books_on_the_sandbox_and_its_editor_finds_the_schema(CancellationToken cancellationToken)
    {
        await using var sandbox = await CarePortals.Sandbox.SandboxServer.StartAsync(cancellationToken: cancellationToken);
        using var consumer = new PackageConsumer(_copy.PathOf("packages"), Version, sandbox.BaseAddress);

        var run = await consumer.RunAsync(["run", "-p:UseSharedCompilation=true"], cancellationToken);
        Assert.That(run.Output, Does.Contain($"Booked: {sandbox.Appointments.SingleOrDefault()?.Id}, ").And.Contain("status , end of line"));

        var item = await consumer.RunAsync(["msbuild", "-getItem:JsonSchemaSegment"], cancellationToken);
        var schema = (string)Newtonsoft.Json.Linq.JObject.Parse(item.Output).SelectToken("Items.JsonSchemaSegment[0].FullPath")!;
        Assert.That(await File.ReadAllTextAsync(schema, cancellationToken), Is.EqualTo(await File.ReadAllTextAsync(Repository.PathOf("src/CarePortals.Generated/ConfigurationSchema.json"), cancellationToken)));
    }

    private string Of(string name) => _metadata.Element(Nuspec + name)!.Value;
}
