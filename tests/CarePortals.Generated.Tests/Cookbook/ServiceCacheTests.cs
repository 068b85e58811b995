using CarePortals.Testing;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;

namespace CarePortals.Generated.Tests.Cookbook;

public sealed class ServiceCacheTests
{
    [Test]
    public async Task Two_instances_ask_the_service_once_for_each_organization()
    {
        await using var provider = new ServiceCollection().AddDistributedMemoryCache().BuildServiceProvider();
        var shared = provider.GetRequiredService<IDistributedCache>();
        var fake = new FakeCarePortalsClient();
        fake.ListServices.Returns(call => [Build.Service(service => (service.Label, service.AdditionalProperties["extra"]) = (call.Organization!, "kept"))]);
        var (first, second) = (new ServiceCache(fake, shared), new ServiceCache(fake, shared));

        var asked = await first.OfAsync("north");
        var cached = await second.OfAsync("north");
        var other = await second.OfAsync("south");

        Assert.That(fake.Calls.Select(call => call.Organization), Is.EqualTo(new[] { "north", "south" }));
        Assert.That(JsonConvert.SerializeObject(cached), Is.EqualTo(JsonConvert.SerializeObject(asked)).And.Contain("kept"));
        Assert.That(other[0].Label, Is.EqualTo("south"));
    }
}
