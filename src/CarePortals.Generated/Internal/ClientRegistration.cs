namespace CarePortals.Generated.Internal;

/// <summary>
/// One client in a service collection, by the name of its <see cref="HttpClient"/>: registered once, however often it is
/// configured.
/// </summary>
internal sealed class ClientRegistration(string httpName)
{
    public string HttpName { get; } = httpName;

    /// <summary>Whether this library's own time limits, retries and circuit breaker are used.</summary>
    public bool Resilience { get; set; } = true;
}
