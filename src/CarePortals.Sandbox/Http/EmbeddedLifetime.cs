namespace CarePortals.Sandbox.Http;

/// <summary>Leaves the signals of the process to the process: the usual lifetime would swallow Ctrl+C.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
