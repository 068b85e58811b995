namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// What is known of the request of a call that failed. It travels on the exception, so whoever catches that knows as much as
/// whoever threw it.
/// </summary>
/// <param name="MayHaveBeenSent">False when it is certain that nothing was sent.</param>
/// <param name="WasSent">Whether the request certainly left this process.</param>
/// <param name="StatusCode">The status of the response, also when the rest of it was lost; null when there was none.</param>
/// <param name="Attempts">How often the request was sent; 0 when nobody counted.</param>
internal sealed record Evidence(bool MayHaveBeenSent, bool WasSent, int? StatusCode, int Attempts)
{
    private const string Key = "CarePortals.Evidence";

    /// <summary>Puts onto an exception what is known of its request.</summary>
    /// <param name="failure">
    /// The exception that leaves the call. A handler of the application may throw the same one in several calls; then "may
    /// have been sent" of one call holds for all of them, which is safe.
    /// </param>
    /// <param name="cause">What was thrown below, when the exception stands in its place.</param>
    /// <param name="transmission">What is known of the request.</param>
    public static Evidence Attach(Exception failure, Exception cause, Transmission transmission)
    {
        var isUnsent = transmission.IsUnsent(cause);
        lock (failure.Data.SyncRoot)
        {
            var evidence = new Evidence(
                MayHaveBeenSent: !isUnsent || Of(failure) is { MayHaveBeenSent: true },
                WasSent: transmission.IsWritten || (transmission.StatusCode is not null && !isUnsent),
                transmission.StatusCode,
                transmission.Attempts);
            failure.Data[Key] = evidence;
            return evidence;
        }
    }

    /// <summary>What is known, or null when the exception did not come from a request.</summary>
    public static Evidence? Of(Exception failure) => failure.Data[Key] as Evidence;
}
