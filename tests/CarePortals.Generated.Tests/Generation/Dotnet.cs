using System.Diagnostics;

namespace CarePortals.Generated.Tests.Generation;

/// <summary>Runs the .NET command line and collects what it prints.</summary>
public static class Dotnet
{
    /// <summary>
    /// One process, because a second one spends more on its start than it saves. The compiler of the build before, which is
    /// warm. No analyzers: they have seen the same code in the build of the solution.
    /// </summary>
    public static IReadOnlyList<string> Quickly { get; } = ["-m:1", "-p:UseSharedCompilation=true", "-tl:off", "-p:RunAnalyzers=false"];

    /// <summary>After <see cref="Quickly"/>: the analyzers of packages and of trimming, without the SDK's rules of quality and style, which take longer.</summary>
    public static IReadOnlyList<string> Analyzed { get; } = ["-p:RunAnalyzers=true", "-p:EnableNETAnalyzers=false", "-p:EnforceCodeStyleInBuild=false"];

    public static Task<(int ExitCode, string Output)> BuildAsync(string folder, CancellationToken cancellationToken, params string[] arguments) =>
        RunAsync(folder, ["build", .. Quickly, .. arguments], cancellationToken);

    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, string[] arguments, CancellationToken cancellationToken, string? path = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["CI"] = "";
        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }

        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
