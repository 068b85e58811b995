using Microsoft.Extensions.Caching.Distributed;
using Newtonsoft.Json;

namespace CarePortals.Generated.Tests.Cookbook;

// The class of the recipe "Services from a shared cache".
public sealed class ServiceCache(ICarePortalsClient client, IDistributedCache cache)
{
    private static readonly DistributedCacheEntryOptions FiveMinutes = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5) };

    public async Task<IReadOnlyList<Service>> OfAsync(string organization, CancellationToken cancellationToken = default)
    {
        var key = $"careportals:services:{organization}";
        if (await cache.GetStringAsync(key, cancellationToken) is { } known)
        {
            return JsonConvert.DeserializeObject<List<Service>>(known)!;
        }

        var services = await client.ForOrganization(organization).ListServicesAsync(cancellationToken);
        await cache.SetStringAsync(key, JsonConvert.SerializeObject(services), FiveMinutes, cancellationToken);
        return services;
    }
}
