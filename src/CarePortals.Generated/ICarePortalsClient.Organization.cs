namespace CarePortals.Generated;

public partial interface ICarePortalsClient
{
    /// <summary>
    /// The same client for another organization. It uses the same connections, time limits and circuit breaker.
    /// </summary>
    /// <param name="organizationId">Id of the organization, visible ASCII only.</param>
    /// <returns>A client that sends this id as the <c>organization</c> header; this client stays as it is.</returns>
    /// <exception cref="ArgumentException">The id is empty or holds anything but visible ASCII.</exception>
    /// <exception cref="InvalidOperationException">
    /// The <see cref="HttpClient"/> carries the header of another organization, which is never overwritten.
    /// </exception>
    /// <example>
    /// <code>
    /// var services = await client.ForOrganization("appgen_kathmandu").ListServicesAsync();
    /// </code>
    /// </example>
    ICarePortalsClient ForOrganization(string organizationId);
}
