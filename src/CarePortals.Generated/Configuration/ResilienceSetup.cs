using System.Threading.RateLimiting;
using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly.Retry;
using Polly.Timeout;

namespace CarePortals.Generated.Configuration;

/// <summary>
/// Sets up the standard resilience pipeline of one client. Its limits come from <see cref="CarePortalsClientOptions"/>. Only
/// repeatable requests are retried, whatever the application sets.
/// </summary>
/// <param name="registration">The client.</param>
/// <param name="options">Its settings.</param>
/// <param name="clock">The clock of the container.</param>
internal sealed class ResilienceSetup(ClientRegistration registration, IOptionsMonitor<CarePortalsClientOptions> options, TimeProvider clock)
    : IConfigureNamedOptions<HttpStandardResilienceOptions>, IPostConfigureOptions<HttpStandardResilienceOptions>
{
    // For a request that is sent once, the limit of its one attempt is enough.
    private static readonly TimeSpan NoTimeout = TimeSpan.Zero;

    private readonly RetryPolicy _policy = new(clock);

    public void Configure(HttpStandardResilienceOptions resilience) => Configure(Options.DefaultName, resilience);

    public void Configure(string? name, HttpStandardResilienceOptions resilience)
    {
        if (name != registration.PipelineName)
        {
            return;
        }

        var limits = Limits();
        resilience.TotalRequestTimeout.Timeout = limits.TotalTimeout;
        resilience.AttemptTimeout.Timeout = limits.AttemptTimeout;

        // The package does not accept 0, so the predicate below refuses instead.
        resilience.Retry.MaxRetryAttempts = Math.Max(1, limits.MaxRetryAttempts);
        resilience.Retry.DelayGenerator = _policy.RetryAfter;

        // No limit on concurrent calls: patients must not be turned away because others are booking.
        resilience.RateLimiter.DefaultRateLimiterOptions.PermitLimit = int.MaxValue;
    }

    public void PostConfigure(string? name, HttpStandardResilienceOptions resilience)
    {
        if (name != registration.PipelineName)
        {
            return;
        }

        // The package requires at least two attempts in a sample.
        resilience.CircuitBreaker.SamplingDuration = Longer(resilience.CircuitBreaker.SamplingDuration, 2 * resilience.AttemptTimeout.Timeout);

        // Without a limit there is nothing to count. The package's own limiter would take a lock for each request.
        if (resilience.RateLimiter is { RateLimiter: null, DefaultRateLimiterOptions.PermitLimit: int.MaxValue })
        {
            resilience.RateLimiter.RateLimiter = static _ => new(Unlimited.Lease);
        }

        var most = resilience.Retry.MaxRetryAttempts;
        var isRetrying = Limits().MaxRetryAttempts > 0;
        var shouldHandle = resilience.Retry.ShouldHandle;
        var waitsAsAsked = resilience.Retry.DelayGenerator == _policy.RetryAfter;
        resilience.Retry.ShouldHandle = arguments => isRetrying && RetryPolicy.IsRepeatable(arguments.Context) ? HandlesAsync(arguments) : new(false);

        async ValueTask<bool> HandlesAsync(RetryPredicateArguments<HttpResponseMessage> arguments) =>
            RetryPolicy.HasRetriesLeft(arguments.Context, most)
            && !RetryPolicy.IsUnreadable(arguments.Outcome)
            && await shouldHandle(arguments).ConfigureAwait(false)
            && (!waitsAsAsked || _policy.Fits(arguments));

        var total = resilience.TotalRequestTimeout.Timeout;
        var generator = resilience.TotalRequestTimeout.TimeoutGenerator;
        var coversOneAttempt = generator is null && resilience.AttemptTimeout.TimeoutGenerator is null && resilience.AttemptTimeout.Timeout <= total;
        resilience.TotalRequestTimeout.TimeoutGenerator = arguments =>
            RetryPolicy.IsRepeatable(arguments.Context) ? StartAsync(arguments)
            : coversOneAttempt ? new(NoTimeout)
            : generator?.Invoke(arguments) ?? new(total);

        async ValueTask<TimeSpan> StartAsync(TimeoutGeneratorArguments arguments) =>
            _policy.Start(arguments.Context, generator is null ? total : await generator(arguments).ConfigureAwait(false));
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    // Invalid settings are reported elsewhere: at startup and whenever a client is created.
    private CarePortalsClientOptions Limits()
    {
        try
        {
            return options.Get(registration.Name);
        }
        catch (Exception problem) when (problem is OptionsValidationException or InvalidOperationException)
        {
            return new CarePortalsClientOptions();
        }
    }

    /// <summary>What a limiter gives that limits nothing.</summary>
    private sealed class Unlimited : RateLimitLease
    {
        public static readonly RateLimitLease Lease = new Unlimited();

        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
