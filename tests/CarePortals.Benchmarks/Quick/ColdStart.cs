using System.Diagnostics;
using System.Runtime.CompilerServices;
using CarePortals.Benchmarks.Clients;
using CarePortals.Generated;

namespace CarePortals.Benchmarks.Quick;

/// <summary>A whole process, from its start to the first list of services.</summary>
internal static class ColdStart
{
    private const int Rounds = 25;

    /// <summary>In the process that is measured: lists the services once with one of the clients.</summary>
    public static async Task<int> RunAsync(string client)
    {
        var answer = Payloads.Services(2);
        return client switch
        {
            "bare" => await BareAsync(answer),
            "newtonsoft" => await StockNewtonsoftAsync(answer),
            "hand-written" => await HandWrittenAsync(answer),
            _ => throw new ArgumentException("The clients are bare, newtonsoft and hand-written.", nameof(client)),
        } == 2 ? 0 : 1;
    }

    public static Ratio Measure()
    {
        var clients = new[] { "bare", "newtonsoft", "hand-written" };
        var times = clients.ToDictionary(client => client, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            // In turns, so that whatever else the machine does falls on all of them.
            foreach (var client in clients)
            {
                times[client].Add(Time(client));
            }
        }

        Console.WriteLine($"Cold start, ms: {string.Join(", ", times.Select(client => $"{client.Key} {Median(client.Value):0}"))}");
        return new Ratio("Cold start of Bare to stock NSwag with Newtonsoft.Json", Median(times["bare"].Zip(times["newtonsoft"], (bare, stock) => bare / stock)), 0.60);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static double Time(string client)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(Environment.ProcessPath!, [.. Host(), "--cold-start", client]);
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : throw new InvalidOperationException($"The cold start of {client} failed.");
    }

    // Run by the dotnet command, the assembly is its first argument.
    private static IEnumerable<string> Host() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ColdStart).Assembly.Location] : [];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> BareAsync(byte[] answer) =>
        (await new CarePortalsClient(InMemoryService.Client(answer), new CarePortalsClientOptions { OrganizationId = AllClients.Organization }).ListServicesAsync()).Count;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> StockNewtonsoftAsync(byte[] answer) =>
        (await new StockNewtonsoft.StockClient(InMemoryService.Client(answer)) { BaseUrl = "https://service.example/" }.ListServicesAsync(AllClients.Organization)).Count;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> HandWrittenAsync(byte[] answer) =>
        (await new HandWritten(InMemoryService.Client(answer)).ListServicesAsync()).Count;
}
