namespace CarePortals.Generated;

public partial interface ICarePortalsClient
{
    /// <summary>
    /// Returns the client for another organization. It uses the same connections, time limits and circuit breaker.
    /// </summary>
    /// <param name="organizationId">Id of the organization. Visible ASCII only.</param>
    /// <returns>A client that sends this id as the <c>organization</c> header. This client does not change.</returns>
    /// <exception cref="ArgumentException">The id is empty or contains anything but visible ASCII.</exception>
    /// <exception cref="InvalidOperationException">
    /// The <see cref="HttpClient"/> has an <c>organization</c> header of its own, which is never overwritten.
    /// </exception>
    /// <example>
    /// <code>
    /// var services = await client.ForOrganization("appgen_kathmandu").ListServicesAsync();
    /// </code>
    /// </example>
    ICarePortalsClient ForOrganization(string organizationId);
}
