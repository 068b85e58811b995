using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CarePortals.Generated.Configuration;

/// <summary>
/// Tells the resilience pipeline of a client that one of its limits changed. Other settings do not reload it, so the state
/// of its circuit breaker is kept.
/// </summary>
internal sealed class ResilienceReload : IOptionsChangeTokenSource<HttpStandardResilienceOptions>, IDisposable
{
    private readonly IDisposable? _watch;
    private (TimeSpan, TimeSpan, int)? _limits;
    private CancellationTokenSource _changed = new();

    public ResilienceReload(ClientRegistration registration, IOptionsMonitor<CarePortalsClientOptions> options)
    {
        Name = registration.PipelineName;
        _limits = TryLimitsOf(options, registration.Name);
        _watch = options.OnChange((changed, name) =>
        {
            if (name == registration.Name)
            {
                Changed(LimitsOf(changed));
            }
        });
    }

    public string Name { get; }

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_changed.Token);

    public void Dispose()
    {
        _watch?.Dispose();
        _changed.Dispose();
    }

    private void Changed((TimeSpan, TimeSpan, int) limits)
    {
        if (limits != _limits)
        {
            _limits = limits;
            using var before = Interlocked.Exchange(ref _changed, new CancellationTokenSource());
            before.Cancel();
        }
    }

    private static (TimeSpan, TimeSpan, int)? TryLimitsOf(IOptionsMonitor<CarePortalsClientOptions> options, string name)
    {
        try
        {
            return LimitsOf(options.Get(name));
        }
        catch (Exception problem) when (problem is OptionsValidationException or InvalidOperationException)
        {
            // Invalid settings are reported elsewhere: at startup and whenever a client is created.
            return null;
        }
    }

    private static (TimeSpan, TimeSpan, int) LimitsOf(CarePortalsClientOptions options) => (options.TotalTimeout, options.AttemptTimeout, options.MaxRetryAttempts);
}
