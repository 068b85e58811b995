namespace CarePortals.Generated.Tests.Support;

/// <summary>Answers each attempt as the test says, and notes when it was made.</summary>
public sealed class AttemptHandler(TestClock clock, Func<int, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly List<TimeSpan> _times = [];

    /// <summary>When each attempt came, since the start of the clock.</summary>
    public IReadOnlyList<TimeSpan> Times => _times;

    public int Count => _times.Count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _times.Add(clock.Elapsed);
        var response = await answer(Count, cancellationToken).ConfigureAwait(false);
        response.RequestMessage = request;
        return response;
    }
}
