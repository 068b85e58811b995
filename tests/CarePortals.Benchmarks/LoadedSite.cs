using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CarePortals.Benchmarks;

/// <summary>The booking page as a process of its own on a free port of loopback, without limits for one address.</summary>
internal sealed partial class LoadedSite : IDisposable
{
    private const string Page = "CarePortals.BookingApp";
    private const string Sandbox = "CarePortals.Sandbox";

    private readonly Process _process;

    private LoadedSite(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The memory that the process has now.</summary>
    public long Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024 * 1024);
        }
    }

    public static void Build()
    {
        using var build = Process.Start("dotnet", ["build", Folder(Page), "-c", "Release", "-v:quiet", "-nologo"]);
        build.WaitForExit();
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Page} does not build.");
        }
    }

    public static Task<LoadedSite> StartAsync(params string[] settings) => StartProcessAsync(
        Page, ["--environment=Production", "--urls=http://127.0.0.1:0", "--Limits:PagesPerMinute=100000000", "--Limits:ConfirmsPerMinute=100000000", .. settings]);

    public static Task<LoadedSite> StartSandboxAsync() => StartProcessAsync(Sandbox, ["--port", "0"]);

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private static async Task<LoadedSite> StartProcessAsync(string project, string[] arguments)
    {
        // The page's folder has both programs, and its own has its settings.
        var program = Path.Join(Folder(Page), "bin", "Release", "net10.0", $"{project}.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = Folder(Page) })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (LoopbackAddress().Match(line) is { Success: true } address)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new LoadedSite(process, new Uri(address.Value));
            }
        }

        throw new InvalidOperationException($"{project} does not start.");
    }

    private static string Folder(string project, [CallerFilePath] string path = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(path), "../../src", project));

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex LoopbackAddress();
}
