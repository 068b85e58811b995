using System.Diagnostics;
using System.Text.RegularExpressions;
using CarePortals.BookingPages.Tests.InBrowser;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated.Tests.Generation;
using CarePortals.Sandbox;
using Microsoft.Playwright;

namespace CarePortals.BookingPages.Tests.Hosts;

/// <summary>
/// Three sites in a folder outside of the repository, each booked by a browser: an empty one, which is the README's and takes
/// the package; one with a world of its own; and one with two clinics. They run on the machine's clock, as real ones do.
/// </summary>
[Category("Build")]
[Category("Browser")]
[Parallelizable]
[CancelAfter(300_000)]
internal sealed class OutsideTests
{
    private string _folder;

    [OneTimeSetUp]
    public async Task Build()
    {
        await Browser.GetAsync();
        _folder = Directory.CreateTempSubdirectory("hosts-").FullName;
        var blocks = Regex.Matches(await File.ReadAllTextAsync(Path.Combine(TestSite.Project, "README.md")), "```(?:csharp|json)\n(.*?)```", RegexOptions.Singleline);
        foreach (var library in new[] { "CarePortals.Generated", "CarePortals.BookingPages" })
        {
            await RunAsync("pack", Path.Combine(TestSite.Project, "..", library), "--no-build", "-c", TestSite.Configuration, "-o", "feed");
        }

        Add("Empty", """<PackageReference Include="CarePortals.BookingPages" Version="*" />""", (blocks[0].Groups[1].Value, blocks[1].Groups[1].Value));
        foreach (var name in new[] { "Own", "Two" })
        {
            Add(name, $"""<ProjectReference Include="{TestSite.Project}/CarePortals.BookingPages.csproj" />""");
        }

        // The pages are built already: the tests refer to them too.
        await File.WriteAllTextAsync(Path.Combine(_folder, "Hosts.slnx"), """
            <Solution>
              <Project Path="Empty/Empty.csproj" />
              <Project Path="Own/Own.csproj" />
              <Project Path="Two/Two.csproj" />
            </Solution>
            """);
        await RunAsync(["build", "-c", TestSite.Configuration, "-p:BuildProjectReferences=false", .. Dotnet.Quickly]);
    }

    [OneTimeTearDown]
    public void Delete()
    {
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Test]
    public async Task An_empty_site_with_three_lines_books()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var host = await HostProcess.StartAsync(_folder, "Empty", sandbox);
        await using var visitor = await Visitor.OpenAsync(host.Address);

        await BookAsync(visitor, "/appointments");

        Assert.That(await visitor.Page.TitleAsync(), Does.EndWith("My Clinic"));
        AssertBooked(sandbox, visitor, "appgen_demo");
    }

    [Test]
    public async Task A_site_with_sign_in_layout_language_path_base_and_policy_books()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var host = await HostProcess.StartAsync(_folder, "Own", sandbox);
        await using var visitor = await Visitor.OpenAsync(host.Address, new() { Locale = "fr-CA" });

        await BookAsync(visitor, "/portail/rendez-vous");

        Assert.That(await visitor.Page.TitleAsync(), Does.EndWith("Mon site"));
        Assert.That(await visitor.TextAsync(), Does.Contain("Votre rendez-vous est confirmé"));
        Assert.That(await visitor.Page.Locator("header").InnerTextAsync(), Does.StartWith("Bonjour, jane."));
        Assert.That(visitor.Asked, Has.Some.Contains("/portail/sign-in?"), "the site's policy holds for the pages");
        AssertBooked(sandbox, visitor, "appgen_demo");
    }

    [Test]
    public async Task A_site_with_two_clinics_books_at_each()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var host = await HostProcess.StartAsync(_folder, "Two", sandbox);
        await using var visitor = await Visitor.OpenAsync(host.Address);

        await visitor.GoAsync("/clinics/south");
        Assert.That(await visitor.Page.TitleAsync(), Does.EndWith("South Clinic"));
        await BookAsync(visitor, "/clinics/north");

        Assert.That(await visitor.Page.TitleAsync(), Does.EndWith("North Clinic"));
        AssertBooked(sandbox, visitor, "appgen_demo");
    }

    // Whatever the language and the day. Every page is looked at by axe.
    private static async Task BookAsync(Visitor visitor, string root)
    {
        await visitor.GoAsync(root);
        await Axe.AssertCleanAsync(visitor, $"{root}, services");
        await visitor.Page.Locator($"a[href*='/book/{The.FollowUp}']").First.ClickAsync();
        await Axe.AssertCleanAsync(visitor, $"{root}, times");
        await visitor.Times.First.CheckAsync();
        await visitor.Page.Locator("#times > button").ClickAsync();
        await Axe.AssertCleanAsync(visitor, $"{root}, details");
        foreach (var (name, answer) in new[] { ("firstName", "Jane"), ("lastName", "Doe"), ("email", "jane@example.com") })
        {
            await visitor.Page.Locator($"[name='answer.{name}']").FillAsync(answer);
        }

        await visitor.Page.Locator("[name='answer.feeling']").First.CheckAsync();
        await visitor.Page.Locator("[name='answer.consent'][type=checkbox]").CheckAsync();
        await visitor.Page.Locator("#details button:not(.hidden)").ClickAsync();
        await Axe.AssertCleanAsync(visitor, $"{root}, review");
        await visitor.Page.Locator("#review button").First.ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex($"{root}/book/done/"));
        await visitor.Page.WaitForFunctionAsync("document.readyState === 'complete'");
        await Axe.AssertCleanAsync(visitor, $"{root}, done");
    }

    private static void AssertBooked(SandboxServer sandbox, Visitor visitor, string organization)
    {
        Assert.That(sandbox.Requests.Count(request => request.Operation == Operation.CreateAppointment), Is.EqualTo(1));
        Assert.That(sandbox.Appointments.Single().Organization, Is.EqualTo(organization));
        Assert.That(visitor.Foreign, Is.Empty);
        Assert.That(visitor.Console, Is.Empty, "no policy was broken");
    }

    private void Add(string name, string reference, (string Program, string Settings)? readme = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

        // A package goes into a folder of its own, so that no other build ever meets it under its version.
        File.WriteAllText(Path.Combine(folder, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreAdditionalProjectSources>{_folder}/feed</RestoreAdditionalProjectSources>
                {(readme is null ? "" : $"<RestorePackagesPath>{_folder}/packages</RestorePackagesPath>")}
              </PropertyGroup>
              <ItemGroup>
                {reference}
              </ItemGroup>
            </Project>
            """);
        if (readme is var (program, settings))
        {
            File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
            File.WriteAllText(Path.Combine(folder, "appsettings.json"), settings);
            return;
        }

        var source = Path.Combine(TestSite.Outside, name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private async Task RunAsync(params string[] arguments)
    {
        var (exitCode, output) = await Dotnet.RunAsync(_folder, arguments, CancellationToken.None);
        Assert.That(exitCode, Is.Zero, output);
    }

    /// <summary>A site that runs, on a free port of loopback, over a sandbox.</summary>
    private sealed class HostProcess : IDisposable
    {
        private readonly Process _process;

        private HostProcess(Process process, Uri address) => (_process, Address) = (process, address);

        public Uri Address { get; }

        public static async Task<HostProcess> StartAsync(string folder, string name, SandboxServer sandbox)
        {
            var assembly = Path.Combine(folder, name, "bin", TestSite.Configuration, "net10.0", $"{name}.dll");
            var start = new ProcessStartInfo("dotnet", [assembly, "--urls=http://127.0.0.1:0", $"--Booking:CarePortals:BaseAddress={sandbox.BaseAddress}"])
            {
                WorkingDirectory = Path.Combine(folder, name),
                RedirectStandardOutput = true,
            };
            var process = new Process { StartInfo = start, EnableRaisingEvents = true };
            var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
            process.OutputDataReceived += (_, said) =>
            {
                if (Regex.Match(said.Data ?? "", "Now listening on: (.*)") is { Success: true } match)
                {
                    listening.TrySetResult(new Uri(match.Groups[1].Value));
                }
            };
            process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"{name} ended with {process.ExitCode}"));
            process.Start();
            process.BeginOutputReadLine();
            return new HostProcess(process, await listening.Task);
        }

        public void Dispose()
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }
    }
}
