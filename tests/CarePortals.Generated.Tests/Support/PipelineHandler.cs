using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CarePortals.Generated.Tests.Support;

/// <summary>A pipeline of an application's own: a time limit for an attempt, and one more attempt after it.</summary>
public sealed class PipelineHandler(TimeProvider timeProvider, TimeSpan timeout) : DelegatingHandler
{
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 1,
            Delay = TimeSpan.Zero,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is TimeoutRejectedException),
        })
        .AddTimeout(timeout)
        .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(async token => await base.SendAsync(request, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
}
