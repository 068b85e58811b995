using System.Net;
using Polly;
using Polly.Timeout;

namespace CarePortals.Generated.Internal;

/// <summary>
/// Decides what is tried again. Fails closed: only a request that is known to be a GET or HEAD is, whatever happened.
/// </summary>
internal sealed class RetryPolicy(TimeSpan totalTimeout, TimeProvider timeProvider)
{
    public static readonly ResiliencePropertyKey<HttpMethod> Method = new("CarePortals.Method");
    public static readonly ResiliencePropertyKey<long> Started = new("CarePortals.Started");

    public bool ShouldRetry(ResilienceContext context, Outcome<HttpResponseMessage> outcome) =>
        context.Properties.TryGetValue(Method, out var method)
        && SendOnce.MayRepeat(method)
        && IsTransient(outcome)
        && Fits(RetryAfter(outcome.Result), context);

    public static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        { Result.StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => true,
        _ => false,
    };

    /// <summary>How long the service asks to wait; null when it does not say, or names a moment that is past.</summary>
    public TimeSpan? RetryAfter(HttpResponseMessage? response) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > timeProvider.GetUtcNow() => date - timeProvider.GetUtcNow(),
        _ => null,
    };

    // Waiting longer than the call may last would turn the service's answer into a timeout.
    private bool Fits(TimeSpan? wait, ResilienceContext context) =>
        wait is null || (context.Properties.TryGetValue(Started, out var started) && wait < totalTimeout - timeProvider.GetElapsedTime(started));
}
