using System.Reflection;
using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Store;
using CarePortals.Generated;
using CarePortals.Sandbox;
using CarePortals.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>The booking page on a free port of loopback, over a sandbox of its own, with a clock that stands still.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestSite(WebApplication app, SandboxServer sandbox, FixedClock clock, FakeLogCollector log) =>
        (_app, Sandbox, Clock, Log) = (app, sandbox, clock, log);

    /// <summary>A Wednesday; on the Sunday after it clocks go back in Toronto.</summary>
    public const string Now = "2026-10-28T12:00:00Z";

    /// <summary>The folder of the project that is tested.</summary>
    public static string Project { get; } = Data("Project");

    /// <summary>The folder of the sites that are built outside of the repository.</summary>
    public static string Outside { get; } = Data("Outside");

    /// <summary>How the tests, and so the project, were built.</summary>
    public static string Configuration { get; } = Data("Configuration");

    public SandboxServer Sandbox { get; }

    public FixedClock Clock { get; }

    public FakeLogCollector Log { get; }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Where the pages are mounted, without a slash at the end.</summary>
    public string Root { get; private init; } = "";

    /// <summary>The whole address of a page.</summary>
    public Uri At(string address) => new(Address, !address.StartsWith('/') || Root.Length == 0 || address.StartsWith(Root, StringComparison.Ordinal) ? address : Root + address);

    public int CreateCalls => Sandbox.Requests.Count(request => request.Operation == Operation.CreateAppointment);

    public static async Task<TestSite> StartAsync(
        string now = Now, string organization = "appgen_demo", Action<IServiceCollection>? configure = null, params string[] settings) =>
        await StartAsync("", "/", now, organization, configure, settings);

    /// <summary>The same, with the pages below an address of a site that has a path base.</summary>
    public static async Task<TestSite> MountedAsync(
        string now = Now, string organization = "appgen_demo", Action<IServiceCollection>? configure = null, params string[] settings) =>
        await StartAsync("/portal", "/appointments", now, organization, configure, settings);

    /// <summary>A site with more in it than the pages.</summary>
    public static async Task<TestSite> HostAsync(
        string mount, Action<IServiceCollection>? add = null, Action<WebApplication>? use = null, params string[] settings) =>
        await StartAsync("", mount, Now, "appgen_demo", null, settings, add, use);

    private static async Task<TestSite> StartAsync(
        string pathBase,
        string mount,
        string now,
        string organization,
        Action<IServiceCollection>? configure,
        string[] settings,
        Action<IServiceCollection>? add = null,
        Action<WebApplication>? use = null)
    {
        var clock = new FixedClock(The.Instant(now));
        var log = new FakeLogCollector();
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = clock });
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(TestSite).Assembly.GetName().Name,
            EnvironmentName = "Production",
            Args =
            [
                "--urls=http://127.0.0.1:0",
                "--Clinic:Name=Demo Clinic",
                "--Clinic:Phone=416-555-0100",
                "--Clinic:TimeZone=America/Toronto",
                "--Languages:0=en-CA",
                "--Languages:1=fr-CA",
                $"--CarePortals:BaseAddress={sandbox.BaseAddress}",
                $"--CarePortals:OrganizationId={organization}",
                "--CarePortals:AttemptTimeout=00:00:15",
                "--CarePortals:TotalTimeout=00:00:15",
                // A read that fails is tried again after seconds, and no test waits for that.
                "--CarePortals:MaxRetryAttempts=0",
                // No file changes meanwhile, and watchers are few on some machines.
                "--hostBuilder:reloadConfigOnChange=false",
                // Every test comes from one address.
                "--Limits:PagesPerMinute=100000",
                "--Limits:ConfirmsPerMinute=1000",
                .. settings.Select(setting => $"--{setting}"),
            ],
        });
        builder.Logging.ClearProviders().AddProvider(new FakeLoggerProvider(log));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddDataProtection();
        builder.Services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new MemoryKeys());
        configure?.Invoke(builder.Services);
        if (builder.Services.Any(service => service.ServiceType == typeof(ICarePortalsClient)))
        {
            builder.Services.AddKeyedTransient(BookingClinic.RegisteredClient, (services, _) => services.GetRequiredService<ICarePortalsClient>());
        }

        builder.Services.AddCarePortalsBooking(builder.Configuration);
        add?.Invoke(builder.Services);
        var app = builder.Build();
        app.UsePathBase(pathBase);
        app.UseForwardedHeaders();
        app.UseResponseCompression();
        app.UseRouting();
        use?.Invoke(app);
        if (!mount.Contains('{'))
        {
            app.UseStatusCodePagesWithReExecute($"{mount.TrimEnd('/')}/problem");
        }

        app.MapCarePortalsBooking(mount);
        await app.StartAsync();
        return new TestSite(app, sandbox, clock, log) { Root = (pathBase + mount).TrimEnd('/') };
    }

    /// <summary>Why no booking can be confirmed, or null when one can be.</summary>
    public async Task<string?> StateAsync() => (await _app.Services.GetRequiredService<StoreMonitor>().CheckAsync()).Problem;

    private static string Data(string key) =>
        typeof(TestSite).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
