using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CarePortals.Contract.Tests.Support;

namespace CarePortals.Contract.Tests.Prism;

/// <summary>Prism on 127.0.0.1 and a free port: a server of the contract that is not ours.</summary>
internal sealed partial class PrismServer : IAsyncDisposable
{
    private readonly Process _process;

    private PrismServer(Process process, Uri address) => (_process, BaseAddress) = (process, address);

    public Uri BaseAddress { get; }

    /// <summary>Answers with the examples of the contract.</summary>
    public static Task<PrismServer> MockAsync(CancellationToken cancellationToken) =>
        StartAsync(["mock", ContractYaml.Path], cancellationToken);

    /// <summary>Passes requests on and answers with an error when a request or its answer violates the contract.</summary>
    public static Task<PrismServer> ProxyAsync(Uri upstream, CancellationToken cancellationToken) =>
        StartAsync(["proxy", ContractYaml.Path, upstream.AbsoluteUri, "--errors"], cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<PrismServer> StartAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await NodeTool.RequireAsync();
        var process = Process.Start(NodeTool.StartServer(NodeTool.Prism, [.. arguments, "--host", "127.0.0.1", "--port", "0"]))!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _ = process.WaitForExitAsync(CancellationToken.None).ContinueWith(
            _ => address.TrySetException(new InvalidOperationException($"Prism did not start: {output}")), TaskScheduler.Default);
        try
        {
            return new PrismServer(process, await address.Task.WaitAsync(cancellationToken));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        void Read(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }

            if (Listening().Match(line ?? "") is { Success: true } found)
            {
                address.TrySetResult(new Uri(found.Groups[1].Value + "/"));
            }
        }
    }

    [GeneratedRegex(@"listening on (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
