using System.Collections.Concurrent;
using System.Diagnostics;

namespace CarePortals.BookingApp.Tests;

/// <summary>The page as a process of its own, which can be told to stop and can be killed.</summary>
internal sealed class AppProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(Process process) => _process = process;

    public Uri Address => _address.Task.Result;

    /// <summary>Everything that it wrote.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public static Task<AppProcess> StartAsync(IEnumerable<string> arguments) => StartAsync([], arguments);

    /// <summary>The same under another program, which becomes the page.</summary>
    public static async Task<AppProcess> StartAsync(IEnumerable<string> under, IEnumerable<string> arguments)
    {
        string[] command = [.. under, Environment.ProcessPath!, typeof(BookingCommand).Assembly.Location, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var app = new AppProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        app._process.OutputDataReceived += (_, said) => app.Note(said.Data);
        app._process.ErrorDataReceived += (_, said) => app.Note(said.Data);
        app._process.Exited += (_, _) => app._address.TrySetException(new InvalidOperationException($"It ended: {string.Join('\n', app.Lines)}"));
        app._process.Start();
        app._process.BeginOutputReadLine();
        app._process.BeginErrorReadLine();
        await app._address.Task;
        return app;
    }

    public void Kill() => _process.Kill();

    /// <summary>Asks it to stop, as a container's host does, and answers its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("/bin/kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        if (line.StartsWith("Booking page: ", StringComparison.Ordinal))
        {
            _address.TrySetResult(new Uri(line.Split(' ')[2]));
        }
    }
}
