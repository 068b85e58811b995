using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Operations;

public sealed class ListServicesTests
{
    [Test]
    public async Task Listing_services_reads_an_empty_list()
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "services").Respond("application/json", "[]");

        var services = await test.Client.ListServicesAsync();

        Assert.That(services, Is.Empty);
        test.Http.VerifyNoOutstandingExpectation();
    }
}
