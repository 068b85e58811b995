namespace CarePortals.Generated.Tests.Support;

/// <summary>A service that never answers.</summary>
public sealed class HangingHandler(Action? started = null) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        started?.Invoke();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Waited for ever.");
    }
}
