using System.Collections.Concurrent;
using System.Reflection;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated.Tests.Generation;
using CarePortals.Generated.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Playwright;

namespace CarePortals.Sandbox.Tests.InBrowser;

/// <summary>The client on .NET's runtime for browsers, as Blazor WebAssembly uses it, calls the sandbox across origins.</summary>
[Category("Build")]
[Category("Browser")]
[NonParallelizable]
[CancelAfter(540_000)]
internal sealed class ClientInBrowserTests
{
    private static readonly string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk.WebAssembly">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <RuntimeIdentifier>browser-wasm</RuntimeIdentifier>
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <PublishTrimmed>false</PublishTrimmed>
            <CompressionEnabled>false</CompressionEnabled>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="{Repository.PathOf("src/CarePortals.Generated/CarePortals.Generated.csproj")}" />
          </ItemGroup>
        </Project>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("in-browser-");

    [OneTimeTearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [Test]
    public async Task AddCarePortalsClient_works_in_a_browser_and_every_outcome_is_reached(CancellationToken cancellationToken)
    {
        var browser = await Browser.GetAsync();
        await using var sandbox = await SandboxServer.StartAsync(cancellationToken: cancellationToken);
        await using var site = await ServeAsync(await PublishAsync(_folder.FullName, cancellationToken), cancellationToken);
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var lines = new ConcurrentQueue<string>();
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.PageError += (_, error) =>
        {
            lines.Enqueue(error);
            end.TrySetResult();
        };
        page.Console += (_, message) =>
        {
            // The browser itself says this about a status.
            if (!message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                lines.Enqueue(message.Text);
            }

            if (message.Text == "The end")
            {
                end.TrySetResult();
            }
        };

        // One for each of the first five bookings.
        sandbox.Troubles.Add(Trouble.Parse("loose"), Operation.CreateAppointment, times: 1);
        sandbox.Troubles.Add(Trouble.Parse("taken"), Operation.CreateAppointment, times: 1);
        sandbox.Troubles.Add(Trouble.Parse("refused"), Operation.CreateAppointment, times: 1);
        sandbox.Troubles.Add(Trouble.Parse("html-502-after"), Operation.CreateAppointment, times: 1);
        sandbox.Troubles.Add(Trouble.Parse("slow-headers=60000"), Operation.CreateAppointment, times: 1);
        await page.GotoAsync($"{site.Urls.Single()}/index.html?sandbox={sandbox.BaseAddress}");
        await end.Task.WaitAsync(TimeSpan.FromSeconds(120), cancellationToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

        var output = string.Join('\n', lines);
        Assert.That(output, Does.Match(@"^5 services, a form of 8 fields, \d+ times\nBooked\nSlotTaken with 5 others\nRejected 400\nUnknown: \w+\n\w+ at 05:45:00\nUnknown: TimedOut\nBooked\nUnknown: AnswerLost\nThe end$"));
        Assert.That(sandbox.Requests.Count(request => request.Operation == Operation.CreateAppointment), Is.EqualTo(6));
    }

    private static async Task<string> PublishAsync(string folder, CancellationToken cancellationToken)
    {
        var source = Repository.PathOf("tests/CarePortals.Sandbox.Tests/InBrowser/Consumer");
        Directory.CreateDirectory(Path.Combine(folder, "wwwroot"));
        foreach (var file in (string[])["Program.cs", "wwwroot/index.html", "wwwroot/main.js"])
        {
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file));
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "InBrowser.csproj"), Project, cancellationToken);

        // The client is built already, the way these tests are.
        var configuration = typeof(ClientInBrowserTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var publish = await Dotnet.RunAsync(
            folder, ["publish", "--configuration", configuration, "--output", "out", "-p:BuildProjectReferences=false", .. Dotnet.Quickly], cancellationToken);
        Assert.That(publish.ExitCode, Is.Zero, publish.Output);
        return Path.Combine(folder, "out", "wwwroot");
    }

    private static async Task<WebApplication> ServeAsync(string folder, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        var types = new FileExtensionContentTypeProvider { Mappings = { [".wasm"] = "application/wasm" } };
        site.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder), ContentTypeProvider = types, ServeUnknownFileTypes = true });
        await site.StartAsync(cancellationToken);
        return site;
    }
}
