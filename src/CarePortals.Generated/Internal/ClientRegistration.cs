namespace CarePortals.Generated.Internal;

/// <summary>
/// One client in a service collection, by name: registered once, however often it is configured.
/// </summary>
internal sealed class ClientRegistration(string name)
{
    public string Name { get; } = name;

    /// <summary>Whether this library's own time limits, retries and circuit breaker are used.</summary>
    public bool Resilience { get; set; } = true;
}
