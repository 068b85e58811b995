namespace CarePortals.Generated;

/// <summary>
/// Settings of a <see cref="CarePortalsClient"/>.
/// </summary>
public sealed class CarePortalsClientOptions
{
    /// <summary>
    /// Base address of the service.
    /// </summary>
    /// <value>Default: <c>https://public-api.portals.care/</c>, the address in the contract.</value>
    /// <remarks>
    /// Absolute, without user name, query or fragment. A path is kept, with or without a trailing slash. Plain <c>http</c> is
    /// allowed only to a loopback address.
    /// </remarks>
    public Uri BaseAddress { get; set; } = new(CarePortalsClient.DefaultBaseAddress);

    /// <summary>
    /// Id of the organization (the tenant), sent as the <c>organization</c> header of every request.
    /// </summary>
    /// <value>Default: null. The header is then left out.</value>
    /// <remarks>
    /// Visible ASCII only. A server has no CarePortals subdomain, so it always needs an organization, here or with
    /// <see cref="ICarePortalsClient.ForOrganization"/>. A header that is already on the <see cref="HttpClient"/> is kept.
    /// </remarks>
    public string? OrganizationId { get; set; }

    /// <summary>
    /// Time limit for one attempt, from sending the request to the last byte of the response.
    /// </summary>
    /// <value>
    /// Default: 10 seconds. At least 10 milliseconds, at most 12 hours, and not longer than <see cref="TotalTimeout"/>.
    /// </value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Time limit for a call, including all attempts and the waits between them.
    /// </summary>
    /// <value>Default: 30 seconds. At least <see cref="AttemptTimeout"/>, at most one day.</value>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Maximum number of retries of a failed GET. A booking is never retried.
    /// </summary>
    /// <value>Default: 3, so at most four attempts. 0 turns retries off.</value>
    public int MaxRetryAttempts { get; set; } = 3;

    /// <summary>
    /// Maximum response size in bytes, after decompression.
    /// </summary>
    /// <value>Default: 8 MiB (8,388,608 bytes). At least 1, at most 2,147,483,647.</value>
    public long MaxResponseBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>
    /// Name of your application, sent in the <c>User-Agent</c> header after the library's name and version.
    /// </summary>
    /// <value>Default: null. The header then names only the library.</value>
    /// <remarks>
    /// Printable ASCII without parentheses and backslashes. A header that is already on the <see cref="HttpClient"/> is kept.
    /// </remarks>
    public string? ApplicationName { get; set; }

    // What could not be read from configuration, one sentence each. It is reported with all other problems.
    internal IReadOnlyList<string> ReadingProblems { get; set; } = [];

    internal CarePortalsClientOptions Clone() => (CarePortalsClientOptions)MemberwiseClone();
}
