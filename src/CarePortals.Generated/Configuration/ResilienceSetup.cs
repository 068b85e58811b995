using System.Threading.RateLimiting;
using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Polly.Retry;
using Polly.Timeout;

namespace CarePortals.Generated.Configuration;

/// <summary>
/// Sets up the standard resilience pipeline of one client. Its limits come from <see cref="CarePortalsClientOptions"/>. Only
/// repeatable requests are retried, whatever the application sets. Only a changed limit builds the pipeline anew, because
/// that resets its circuit breaker.
/// </summary>
internal sealed class ResilienceSetup :
    IConfigureNamedOptions<HttpStandardResilienceOptions>,
    IPostConfigureOptions<HttpStandardResilienceOptions>,
    IOptionsChangeTokenSource<HttpStandardResilienceOptions>,
    IDisposable
{
    // For a request that is sent once, the limit of its one attempt is enough.
    private static readonly TimeSpan NoTimeout = TimeSpan.Zero;

    private readonly ClientRegistration _registration;
    private readonly IOptionsMonitor<CarePortalsClientOptions> _options;
    private readonly RetryPolicy _policy;
    private readonly IDisposable? _watch;
    private (TimeSpan, TimeSpan, int) _used;
    private ConfigurationReloadToken _changed = new();

    public ResilienceSetup(ClientRegistration registration, IOptionsMonitor<CarePortalsClientOptions> options, TimeProvider clock)
    {
        (_registration, _options, _policy) = (registration, options, new RetryPolicy(clock));
        _used = LimitsOf(Limits());
        _watch = options.OnChange((changed, name) =>
        {
            if (name == registration.Name && LimitsOf(changed) != _used)
            {
                _used = LimitsOf(changed);
                Interlocked.Exchange(ref _changed, new ConfigurationReloadToken()).OnReload();
            }
        });
    }

    string IOptionsChangeTokenSource<HttpStandardResilienceOptions>.Name => _registration.PipelineName;

    public IChangeToken GetChangeToken() => _changed;

    public void Dispose() => _watch?.Dispose();

    public void Configure(HttpStandardResilienceOptions resilience) => Configure(Options.DefaultName, resilience);

    public void Configure(string? name, HttpStandardResilienceOptions resilience)
    {
        if (name != _registration.PipelineName)
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
        if (name != _registration.PipelineName)
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

    private static (TimeSpan, TimeSpan, int) LimitsOf(CarePortalsClientOptions options) => (options.TotalTimeout, options.AttemptTimeout, options.MaxRetryAttempts);

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    // Invalid settings are reported elsewhere: at startup and whenever a client is created.
    private CarePortalsClientOptions Limits()
    {
        try
        {
            return _options.Get(_registration.Name);
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
