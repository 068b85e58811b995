using System.ComponentModel;
using System.Diagnostics;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Contract.Tests.Support;

/// <summary>
/// The tools of openapi/package.json. They are installed when a test first needs them and none, or others, are there.
/// </summary>
internal static class NodeTool
{
    public const string Spectral = "@stoplight/spectral-cli/dist/index.js";
    public const string Redocly = "@redocly/cli/bin/cli.js";
    public const string Prism = "@stoplight/prism-cli/dist/index.js";

    private static readonly string Folder = Repository.PathOf("openapi");
    private static readonly Lazy<Task<string?>> Installation = new(InstallAsync);

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>Ends the test when the tools are not to be had: as ignored, or as failed where they are required.</summary>
    public static async Task RequireAsync()
    {
        if (await Installation.Value is not { } problem)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("REQUIRE_NODE") == "1")
        {
            Assert.Fail(problem);
        }

        Assert.Ignore(problem);
    }

    public static async Task<(int ExitCode, string Output)> RunAsync(string tool, CancellationToken cancellationToken, params string[] arguments)
    {
        await RequireAsync();
        return await RunAsync(Start(tool, arguments), cancellationToken);
    }

    /// <summary>How to start a tool that goes on; it ends when its input ends, so also with this process.</summary>
    public static ProcessStartInfo StartServer(string tool, params string[] arguments)
    {
        var start = Start(tool, arguments);
        start.ArgumentList.Insert(0, "--require");
        start.ArgumentList.Insert(1, Repository.PathOf("tests", "CarePortals.Contract.Tests", "Support", "end-with-input.cjs"));
        start.RedirectStandardInput = true;
        return start;
    }

    private static ProcessStartInfo Start(string tool, params string[] arguments) =>
        Redirected(new ProcessStartInfo("node", [Path.Combine(Folder, "node_modules", tool), .. arguments]));

    private static ProcessStartInfo Redirected(ProcessStartInfo start)
    {
        (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError) = (Folder, true, true);
        start.Environment["NO_COLOR"] = "1";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        return start;
    }

    /// <summary>Installs the tools when they are missing.</summary>
    /// <returns>Why that is not possible, or null.</returns>
    private static async Task<string?> InstallAsync()
    {
        try
        {
            return await FindOrInstallAsync();
        }
        catch (Win32Exception)
        {
            return "Node.js was not found, with which the contract is linted and mocked; install version 20 or later";
        }
    }

    private static async Task<string?> FindOrInstallAsync()
    {
        // Also when the tools are there: they do not run without it.
        await RunAsync(Redirected(new ProcessStartInfo("node", ["--version"])), CancellationToken.None);

        // npm writes this file last.
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return null;
        }

        var (exitCode, output) = await RunAsync(Redirected(new ProcessStartInfo(Npm, ["ci", "--ignore-scripts"])), CancellationToken.None);
        return exitCode == 0 ? null : $"npm ci in openapi/ failed: {output}";
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output + await errors);
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
