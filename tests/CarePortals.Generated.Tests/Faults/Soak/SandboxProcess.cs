using System.Diagnostics;
using System.Globalization;
using CarePortals.Sandbox;

namespace CarePortals.Generated.Tests.Faults.Soak;

/// <summary>
/// A sandbox in a process of its own, which keeps every appointment and every request: that must not look like a leak of the
/// client.
/// </summary>
public sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, Uri baseAddress) => (_process, BaseAddress) = (process, baseAddress);

    public Uri BaseAddress { get; }

    public static async Task<SandboxProcess> StartAsync(DateTimeOffset now)
    {
        // The dotnet that runs the tests, when it does.
        var dotnet = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";
        var process = Process.Start(new ProcessStartInfo(dotnet)
        {
            ArgumentList = { typeof(SandboxServer).Assembly.Location, "--port", "0", "--now", now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
        })!;
        const string Greeting = "The sandbox listens on ";
        var line = await process.StandardOutput.ReadLineAsync();
        return line?.StartsWith(Greeting, StringComparison.Ordinal) == true
            ? new SandboxProcess(process, new Uri(line[Greeting.Length..]))
            : throw new InvalidOperationException($"The sandbox did not start: {line}");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
