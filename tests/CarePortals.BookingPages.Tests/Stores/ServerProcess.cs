using System.Diagnostics;
using System.Net.Sockets;

namespace CarePortals.BookingPages.Tests.Stores;

/// <summary>A real server of this machine, which the test started and ends.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly bool IsRequired = Environment.GetEnvironmentVariable("REQUIRE_STORES") == "1";

    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    /// <summary>Ends the test when a program is not there: as ignored, or as failed where it is required.</summary>
    public static void Require(string? path, string package)
    {
        if (path is not null && File.Exists(path))
        {
            return;
        }

        var message = $"This machine has no {package}. Get it with: apt-get install -y {package}.";
        if (IsRequired)
        {
            Assert.Fail(message);
        }

        Assert.Ignore(message);
    }

    public static async Task<ServerProcess> StartAsync(string program, IEnumerable<string> arguments, int port)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process);
        for (var tries = 0; !await IsListeningAsync(port); tries++)
        {
            Assert.That(process.HasExited, Is.False, $"{program} ended at once");
            Assert.That(tries, Is.LessThan(1000), $"{program} does not listen");
            await Task.Delay(10);
        }

        return server;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, string.Join('\n', said));
    }

    /// <summary>Ends it without a warning, as a machine that loses its power does.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>It keeps its connections, and does nothing.</summary>
    public Task PauseAsync() => RunAsync("/bin/kill", "-STOP", $"{_process.Id}");

    public Task ResumeAsync() => RunAsync("/bin/kill", "-CONT", $"{_process.Id}");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> IsListeningAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
