using System.Diagnostics;
using System.Runtime.CompilerServices;
using CarePortals.Benchmarks.Quick;

namespace CarePortals.Benchmarks;

/// <summary>
/// A whole process of <c>CarePortals.ColdStart</c>, from its start to the first list of services: compiled just in time, and as
/// native code.
/// </summary>
internal static class ColdStart
{
    private const int Rounds = 25;
    private static readonly string[] Clients = ["hand-written", "bare", "hand-written-registered", "hand-written-with-handler", "registered"];

    public static int Run()
    {
        var output = Directory.CreateTempSubdirectory("cold-start-");
        try
        {
            Ratio[] ratios =
            [
                Measure("just in time", Publish(output, "jit")),
                Measure("native", Publish(output, "native", "-p:PublishAot=true")),
            ];
            foreach (var ratio in ratios)
            {
                Console.WriteLine(ratio);
            }

            return ratios.Any(ratio => ratio.IsMissed) ? 1 : 0;
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    private static string Publish(DirectoryInfo output, string name, params string[] settings)
    {
        var folder = Path.Combine(output.FullName, name);
        var project = Path.GetFullPath(Path.Combine(Folder(), "../CarePortals.ColdStart"));
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-v:quiet", "-nologo", "--artifacts-path", Path.Combine(output.FullName, $"{name}-build"), "-o", folder, .. settings]) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Path.Combine(folder, "CarePortals.ColdStart") : throw new InvalidOperationException($"CarePortals.ColdStart cannot be published. {text}");
    }

    private static Ratio Measure(string kind, string program)
    {
        var times = Clients.ToDictionary(client => client, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            // In turns, so that whatever else the machine does falls on all of them.
            foreach (var client in Clients)
            {
                times[client].Add(Time(program, client));
            }
        }

        var size = new FileInfo(program).Length / (1024.0 * 1024);
        Console.WriteLine(FormattableString.Invariant($"Cold start {kind}, program of {size:0.0} MB, ms (median, fastest to slowest):"));
        foreach (var (client, taken) in times)
        {
            Console.WriteLine(FormattableString.Invariant($"  {client,-26} {Median(taken):0.0}, {taken.Min():0.0} to {taken.Max():0.0}"));
        }

        return new Ratio($"Cold start {kind}, registered to hand-written with handler", Median(times["registered"].Zip(times["hand-written-with-handler"], (ours, other) => ours / other)), 1.05);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static double Time(string program, string client)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(program, client);
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : throw new InvalidOperationException($"The cold start of {client} failed.");
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
