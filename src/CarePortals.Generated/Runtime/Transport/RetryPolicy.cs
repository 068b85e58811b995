using Polly;
using Polly.Retry;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// Rules for the retries of a standard resilience pipeline. They fail closed: a request is retried only if it is known to be
/// repeatable, whatever the application's own predicate says.
/// </summary>
/// <param name="clock">The clock of the container. The package itself uses the system clock.</param>
internal sealed class RetryPolicy(TimeProvider clock)
{
    private static readonly ResiliencePropertyKey<Deadline> End = new("CarePortals.Deadline");

    /// <summary>Whether the request may be sent a second time.</summary>
    public static bool IsRepeatable(ResilienceContext context) =>
        context.GetRequestMessage() is { } request && Transmission.Of(request).IsRepeatable;

    /// <summary>Whether fewer requests were sent in this call than may be. Pipelines around one another share the number.</summary>
    public static bool HasRetriesLeft(ResilienceContext context, int most) =>
        context.GetRequestMessage() is { } request && Transmission.Of(request).Attempts <= most;

    /// <summary>Whether a retry would get the same response, because the body was too large or damaged.</summary>
    public static bool IsUnreadable(Outcome<HttpResponseMessage> outcome) => outcome.Result?.Content is ResponseBody { Problem: not null };

    /// <summary>How long the service asks to wait. Null if it does not say, or names a time in the past.</summary>
    public ValueTask<TimeSpan?> RetryAfter(RetryDelayGeneratorArguments<HttpResponseMessage> arguments) => new(WaitOf(arguments.Outcome));

    /// <summary>Whether the wait that the service asks for fits into the rest of the call. Otherwise its response would become a timeout.</summary>
    public bool Fits(RetryPredicateArguments<HttpResponseMessage> arguments) =>
        WaitOf(arguments.Outcome) is not { } wait
        || (arguments.Context.Properties.TryGetValue(End, out var end) && wait < end.Total - clock.GetElapsedTime(end.Started));

    /// <summary>Records when the call began.</summary>
    public TimeSpan Start(ResilienceContext context, TimeSpan total)
    {
        context.Properties.Set(End, new Deadline(clock.GetTimestamp(), total));
        return total;
    }

    private TimeSpan? WaitOf(Outcome<HttpResponseMessage> outcome) => outcome.Result?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };

    private sealed record Deadline(long Started, TimeSpan Total);
}
