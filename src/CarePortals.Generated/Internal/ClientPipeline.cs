using Polly;

namespace CarePortals.Generated.Internal;

/// <summary>
/// The pipeline of one client, by its settings of the moment. A type of its own, so that no pipeline of the application
/// takes its place.
/// </summary>
internal sealed class ClientPipeline(Func<CarePortalsClientOptions> options, TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private Built? _built;

    /// <summary>Built anew, with a circuit breaker that is closed, only when a setting that it depends on has changed.</summary>
    public ResiliencePipeline<HttpResponseMessage> Current
    {
        get
        {
            var current = options();
            var settings = (current.AttemptTimeout, current.TotalTimeout, current.MaxRetryAttempts);
            lock (_lock)
            {
                if (_built is null || _built.Settings != settings)
                {
                    _built = new Built(settings, ResiliencePipelines.Build(current, timeProvider));
                }

                return _built.Pipeline;
            }
        }
    }

    private sealed record Built((TimeSpan, TimeSpan, int) Settings, ResiliencePipeline<HttpResponseMessage> Pipeline);
}
