using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Builds the pipeline of a client: total timeout, retry, circuit breaker, attempt timeout, from the outside in. Order
/// and defaults are those of Microsoft's standard HTTP pipeline, but for what <see cref="RetryPolicy"/> retries.
/// </summary>
internal static class ResiliencePipelines
{
    public static ResiliencePipeline<HttpResponseMessage> Build(CarePortalsClientOptions options, TimeProvider timeProvider)
    {
        var policy = new RetryPolicy(options.TotalTimeout, timeProvider);
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider }
            .AddTimeout(options.TotalTimeout);

        // Polly refuses a retry of zero attempts.
        if (options.MaxRetryAttempts > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.MaxRetryAttempts,
                Delay = TimeSpan.FromSeconds(2),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(policy.ShouldRetry(arguments.Context, arguments.Outcome)),
                DelayGenerator = arguments => ValueTask.FromResult(policy.RetryAfter(arguments.Outcome.Result)),
            });
        }

        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = 0.1,
                MinimumThroughput = 100,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(5),
                ShouldHandle = arguments => ValueTask.FromResult(RetryPolicy.IsTransient(arguments.Outcome)),
            })
            .AddTimeout(options.AttemptTimeout)
            .Build();
    }
}
