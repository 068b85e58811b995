namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// What is known about the request of a failed call. It travels on the exception, so whoever catches it knows as much as
/// whoever threw it.
/// </summary>
/// <param name="MayHaveBeenSent">False if it is certain that nothing was sent.</param>
/// <param name="WasSent">Whether the request certainly left this process.</param>
/// <param name="StatusCode">The status of the response, even if the rest of it was lost. Null if there was none.</param>
/// <param name="Attempts">How often the request was sent. 0 if nobody counted.</param>
internal sealed record Evidence(bool MayHaveBeenSent, bool WasSent, int? StatusCode, int Attempts)
{
    private const string Key = "CarePortals.Evidence";

    /// <summary>Adds what is known about the request to an exception.</summary>
    /// <param name="failure">
    /// The exception of the call. A handler of the application may throw the same one in several calls. Then "may have been
    /// sent" of one call applies to all of them, which is safe.
    /// </param>
    /// <param name="isUnsent">Whether it is certain that nothing was sent.</param>
    /// <param name="transmission">What is known about the request.</param>
    public static Evidence Attach(Exception failure, bool isUnsent, Transmission transmission)
    {
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

    /// <summary>What is known, or null if the exception did not come from a request.</summary>
    public static Evidence? Of(Exception failure) => failure.Data[Key] as Evidence;
}
