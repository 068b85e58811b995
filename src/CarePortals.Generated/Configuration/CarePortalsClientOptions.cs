namespace CarePortals.Generated;

/// <summary>
/// Settings of a <see cref="CarePortalsClient"/>.
/// </summary>
public sealed class CarePortalsClientOptions
{
    /// <summary>
    /// Address of the service.
    /// </summary>
    /// <value>The address in the contract, <c>https://public-api.portals.care/</c>, unless set.</value>
    /// <remarks>
    /// Absolute, without user name, query or fragment. A path is kept, with or without a slash at its end. Plain
    /// <c>http</c> is refused except to a loopback address.
    /// </remarks>
    public Uri BaseAddress { get; set; } = new(CarePortalsClient.DefaultBaseAddress);

    /// <summary>
    /// Id of the organization (the tenant), sent as the <c>organization</c> header of every request.
    /// </summary>
    /// <value>Null unless set; the header is then left out.</value>
    /// <remarks>
    /// Visible ASCII only. A server has no CarePortals subdomain, so it always sets this, here or with
    /// <see cref="ICarePortalsClient.ForOrganization"/>. A header that is already on the <see cref="HttpClient"/> is kept.
    /// </remarks>
    public string? OrganizationId { get; set; }

    /// <summary>
    /// Longest time for one attempt, from sending the request to the last byte of the answer.
    /// </summary>
    /// <value>10 seconds unless set; at least 10 milliseconds, at most 12 hours and <see cref="TotalTimeout"/>.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Longest time for a call with all of its attempts and the waits between them.
    /// </summary>
    /// <value>30 seconds unless set; at least <see cref="AttemptTimeout"/>, at most one day.</value>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a GET that failed is tried again; a booking is never tried again.
    /// </summary>
    /// <value>3 unless set, so at most four attempts; 0 switches retries off.</value>
    public int MaxRetryAttempts { get; set; } = 3;

    /// <summary>
    /// Most bytes that an answer may have, after decompression.
    /// </summary>
    /// <value>8 MiB (8,388,608 bytes) unless set; at least 1, at most 2,147,483,647.</value>
    public long MaxResponseBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>
    /// Name of the application, sent in the <c>User-Agent</c> header behind this library's name and version.
    /// </summary>
    /// <value>Null unless set; the header then names only this library.</value>
    /// <remarks>Printable ASCII without parentheses and backslashes.</remarks>
    public string? ApplicationName { get; set; }

    // What could not be read out of configuration, each in a sentence. It is reported with all else that is wrong.
    internal IReadOnlyList<string> ReadingProblems { get; set; } = [];

    internal CarePortalsClientOptions Clone() => (CarePortalsClientOptions)MemberwiseClone();
}
