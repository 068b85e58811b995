using System.Diagnostics;
using System.Globalization;
using System.Net;
using CarePortals.Benchmarks.Clients;
using CarePortals.Benchmarks.Quick;
using CarePortals.Generated;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CarePortals.Benchmarks;

/// <summary>
/// What a call costs the process that makes it, over real connections of loopback with 32 calls at a time: its CPU time. The
/// server runs in this process, each client in one of its own.
/// </summary>
internal static class Sockets
{
    private const int Concurrency = 32;
    private const int Rounds = 3;

    private static readonly string[] Clients = ["hand-written", "bare", "registered", "hand-written with handler", "refit"];
    private static readonly (string Call, int Count)[] Calls = [("services", 2_000), ("availability", 2_000), ("create", 20_000)];

    public static async Task<int> RunAsync()
    {
        await using var server = await ServeAsync();
        var missed = false;
        foreach (var (call, count) in Calls)
        {
            var costs = Clients.ToDictionary(client => client, _ => new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                // In turns, so that whatever else the machine does falls on all of them.
                foreach (var client in Clients)
                {
                    costs[client].Add(await MeasureAsync(server.Urls.Single(), client, call, count));
                }
            }

            Console.WriteLine($"{call}, CPU of the client's process for each call in us (median, lowest to highest):");
            foreach (var (client, taken) in costs)
            {
                Console.WriteLine(FormattableString.Invariant($"  {client,-26} {Median(taken):0.0}, {taken.Min():0.0} to {taken.Max():0.0}"));
            }

            var ratio = new Ratio($"{call} over sockets, registered to hand-written with handler", Median(costs["registered"]) / Median(costs["hand-written with handler"]), 1.0);
            Console.WriteLine(ratio);
            missed |= ratio.IsMissed;
        }

        return missed ? 1 : 0;
    }

    /// <summary>In the process that is measured: makes the calls, and prints the CPU time of one in microseconds.</summary>
    public static async Task<int> CallAsync(string address, string client, string call, int count)
    {
        var send = Sender(new Uri(address), client, call);

        // Compiling is not measured.
        await WarmUp.RunAsync(() => SendAsync(send, 200), TimeSpan.FromSeconds(15));
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await SendAsync(send, count);
        process.Refresh();
        Console.WriteLine(((process.TotalProcessorTime - before).TotalMicroseconds / count).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static Task SendAsync(Func<Task> send, int count) =>
        Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = Concurrency }, async (_, _) => await send());

    private static Func<Task> Sender(Uri address, string client, string call)
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient(options => (options.BaseAddress, options.OrganizationId) = (address, AllClients.Organization));
        var handWritten = new HandWritten(Plain(address));
        var refit = AllClients.RefitOver(Plain(address));
        var bare = new CarePortalsClient(Plain(address), new CarePortalsClientOptions { BaseAddress = address, OrganizationId = AllClients.Organization });
        services.AddHttpClient("standard", http => http.BaseAddress = address).ConfigurePrimaryHttpMessageHandler(Handler).AddStandardResilienceHandler();
        var provider = services.BuildServiceProvider();
        var ours = provider.GetRequiredService<ICarePortalsClient>();
        var standard = new HandWritten(provider.GetRequiredService<IHttpClientFactory>().CreateClient("standard"));
        return (client, call) switch
        {
            ("hand-written", "services") => handWritten.ListServicesAsync,
            ("hand-written", "availability") => () => handWritten.GetServiceAvailabilityAsync(AllClients.ServiceId),
            ("hand-written", "create") => () => handWritten.CreateAppointmentAsync(CreateBenchmarks.Booking),
            ("bare", "services") => () => bare.ListServicesAsync(),
            ("bare", "availability") => () => bare.GetServiceAvailabilityAsync(AllClients.ServiceId, timezone: AllClients.Zone),
            ("bare", "create") => () => bare.CreateAppointmentAsync(CreateBenchmarks.Request),
            ("hand-written with handler", "services") => standard.ListServicesAsync,
            ("hand-written with handler", "availability") => () => standard.GetServiceAvailabilityAsync(AllClients.ServiceId),
            ("hand-written with handler", "create") => () => standard.CreateAppointmentAsync(CreateBenchmarks.Booking),
            ("registered", "services") => () => ours.ListServicesAsync(),
            ("registered", "availability") => () => ours.GetServiceAvailabilityAsync(AllClients.ServiceId, timezone: AllClients.Zone),
            ("registered", "create") => () => ours.CreateAppointmentAsync(CreateBenchmarks.Request),
            ("refit", "services") => refit.ListServicesAsync,
            ("refit", "availability") => () => refit.GetServiceAvailabilityAsync(AllClients.ServiceId, AllClients.Zone),
            ("refit", "create") => () => refit.CreateAppointmentAsync(CreateBenchmarks.Booking),
            _ => throw new ArgumentException($"{client} has no {call}."),
        };
    }

    private static HttpClient Plain(Uri address) => new(Handler()) { BaseAddress = address };

    // As a careful developer sets it up, and as AddCarePortalsClient does.
    private static SocketsHttpHandler Handler() =>
        new() { AutomaticDecompression = DecompressionMethods.All, UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null };

    private static async Task<double> MeasureAsync(string address, string client, string call, int count)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Host(), "--sockets", address, client, call, count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? double.Parse(text, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"The calls of {client} failed.");
    }

    // Run by the dotnet command, the assembly is its first argument.
    private static IEnumerable<string> Host() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Sockets).Assembly.Location] : [];

    private static async Task<WebApplication> ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listener => listener.Protocols = HttpProtocols.Http1));
        var app = builder.Build();
        var (services, availability) = (Payloads.Services(200), Payloads.Availability(90));
        app.MapGet("/services", () => Results.Bytes(services, "application/json"));
        app.MapGet("/services/{id}/availability-v2", () => Results.Bytes(availability, "application/json"));
        app.MapPost("/appointments", async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            return Results.Bytes(Payloads.Appointment, "application/json");
        });
        await app.StartAsync();
        return app;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
