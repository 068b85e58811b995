using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace CarePortals.Generated.Configuration;

/// <summary>
/// Sets up the standard resilience pipeline of one client: its limits are those of <see cref="CarePortalsClientOptions"/>,
/// and only requests that are repeatable are retried, whatever the application sets.
/// </summary>
/// <param name="registration">The client.</param>
/// <param name="options">Its settings.</param>
/// <param name="clock">The clock of the container.</param>
internal sealed class ResilienceSetup(ClientRegistration registration, IOptionsMonitor<CarePortalsClientOptions> options, TimeProvider clock)
    : IConfigureNamedOptions<HttpStandardResilienceOptions>, IPostConfigureOptions<HttpStandardResilienceOptions>
{
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

        // The package refuses 0; the predicate below says no instead.
        resilience.Retry.MaxRetryAttempts = Math.Max(1, limits.MaxRetryAttempts);
        resilience.Retry.DelayGenerator = _policy.RetryAfter;

        // Calls are limited by time and not by number: patients must not be turned away because others are booking.
        resilience.RateLimiter.DefaultRateLimiterOptions.PermitLimit = int.MaxValue;
    }

    public void PostConfigure(string? name, HttpStandardResilienceOptions resilience)
    {
        if (name != registration.PipelineName)
        {
            return;
        }

        // The package wants at least two attempts in a sample.
        resilience.CircuitBreaker.SamplingDuration = Longer(resilience.CircuitBreaker.SamplingDuration, 2 * resilience.AttemptTimeout.Timeout);

        var isRetrying = Limits().MaxRetryAttempts > 0;
        var shouldHandle = resilience.Retry.ShouldHandle;
        var waitsAsAsked = resilience.Retry.DelayGenerator == _policy.RetryAfter;
        resilience.Retry.ShouldHandle = async arguments =>
            isRetrying
            && RetryPolicy.IsRepeatable(arguments.Context)
            && !RetryPolicy.IsUnreadable(arguments.Outcome)
            && await shouldHandle(arguments).ConfigureAwait(false)
            && (!waitsAsAsked || _policy.Fits(arguments));

        var total = resilience.TotalRequestTimeout.Timeout;
        var generator = resilience.TotalRequestTimeout.TimeoutGenerator;
        resilience.TotalRequestTimeout.TimeoutGenerator = async arguments =>
            _policy.Start(arguments, generator is null ? total : await generator(arguments).ConfigureAwait(false));
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    // Settings that cannot be used are an error of their own, at start and whenever a client is made.
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
}
