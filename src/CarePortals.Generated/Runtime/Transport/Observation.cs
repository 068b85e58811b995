namespace CarePortals.Generated.Runtime.Transport;

/// <summary>Whether a client's requests pass through a <see cref="TransportHandler"/>, which sees to it that they are sent once.</summary>
/// <param name="IsExpected">Whether they are meant to.</param>
/// <param name="Problem">Why they do not although they are meant to; else null.</param>
internal sealed record Observation(bool IsExpected, string? Problem)
{
    /// <summary>Of a client that was made without dependency injection: its user chose the handlers.</summary>
    public static Observation None { get; } = new(IsExpected: false, Problem: null);

    public bool IsComplete => IsExpected && Problem is null;

    /// <exception cref="InvalidOperationException">The request may be sent once only, and nothing would see to that.</exception>
    public void Check(bool isRepeatable)
    {
        if (Problem is not null && !isRepeatable)
        {
            throw new InvalidOperationException(
                $"Nothing was sent, because nothing would keep the request from being sent twice: {Problem}. "
                + "Set the primary handler with ConfigurePrimaryHttpMessageHandler on the builder that AddCarePortalsClient returned.");
        }
    }
}
