using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CarePortals.Benchmarks.Quick;

/// <summary>A build of the library in which nothing changed, with and without the generation target.</summary>
internal static class NoOpBuild
{
    private const int Rounds = 9;

    public static Ratio Measure()
    {
        var project = Path.GetFullPath(Path.Combine(Folder(), "../../../src/CarePortals.Generated"));
        Build(project);
        var (with, without) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            with.Add(Build(project));
            without.Add(Build(project, "-p:SkipNSwag=true"));
        }

        // The fastest of each: what else a build waits for is not the target's.
        Console.WriteLine($"Build without a change, ms: {with.Min():0} with generation, {without.Min():0} without");
        return new Ratio("Build without a change, with generation to without", with.Min() / without.Min(), 1.05);
    }

    private static double Build(string project, params string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["build", project, "--no-restore", "-c", "Release", "-v:quiet", "-nologo", .. arguments]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(started).TotalMilliseconds : throw new InvalidOperationException("The library does not build.");
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
