using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CarePortals.Benchmarks.Quick;

/// <summary>A build of the library in which nothing changed, with and without the generation target.</summary>
internal static class NoOpBuild
{
    private const int Rounds = 15;

    public static Ratio Measure()
    {
        var project = Path.GetFullPath(Path.Combine(Folder(), "../../../src/CarePortals.Generated"));
        Build(project);

        // Of builds one after the other, because a machine changes its speed.
        var ratios = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            ratios[round] = Build(project) / Build(project, "-p:SkipNSwag=true");
        }

        return new Ratio("Build without a change, with generation to without", ratios.Order().ElementAt(Rounds / 2), 1.05);
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
