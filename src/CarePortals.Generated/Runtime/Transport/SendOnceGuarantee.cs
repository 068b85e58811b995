namespace CarePortals.Generated.Runtime.Transport;

/// <summary>Whether a client's requests pass through a <see cref="TransportHandler"/>, which ensures that they are sent once.</summary>
/// <param name="IsExpected">Whether they should.</param>
/// <param name="Problem">Why requests do not pass through it although they should. Null otherwise.</param>
internal sealed record SendOnceGuarantee(bool IsExpected, string? Problem)
{
    /// <summary>For a client that was created without dependency injection. Its user chose the handlers.</summary>
    public static SendOnceGuarantee None { get; } = new(IsExpected: false, Problem: null);

    public bool IsComplete => IsExpected && Problem is null;

    /// <exception cref="InvalidOperationException">The request must be sent only once, and nothing ensures that.</exception>
    public void Check(bool isRepeatable)
    {
        if (Problem is not null && !isRepeatable)
        {
            throw new InvalidOperationException(
                $"Nothing was sent, because the library cannot guarantee that the request is sent only once: {Problem}. "
                + "Set the primary handler with ConfigurePrimaryHttpMessageHandler on the builder that AddCarePortalsClient returned.");
        }
    }
}
