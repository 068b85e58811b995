using System.Diagnostics;

namespace CarePortals.Generated.Tests.Generation;

/// <summary>Runs the .NET command line and collects what it prints.</summary>
public static class Dotnet
{
    /// <summary>
    /// No build servers, which would keep the redirected output open after the command has ended. No analyzers, which take
    /// most of a build and have seen the same code in the build of the solution.
    /// </summary>
    public static IReadOnlyList<string> Quickly { get; } = ["-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off", "-p:RunAnalyzers=false"];

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
