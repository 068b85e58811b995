using System.Net;

namespace CarePortals.Sandbox.Tests.Http;

public sealed class OrganizationTests
{
    [Test]
    public async Task Each_organization_lists_its_own_services()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        foreach (var organization in SandboxServer.Organizations)
        {
            using var http = sandbox.As(organization);
            var services = (await TestSandbox.JsonAsync(await http.GetAsync(new Uri("services", UriKind.Relative)))).AsArray();

            Assert.That(services.Select(service => (string?)service!["organization"]), Is.Not.Empty.And.All.EqualTo(organization));
        }
    }

    [TestCase($"services/{The.Consultation}/availability-v2", "there is no service with this id")]
    [TestCase($"form/{The.ConsultationForm}", "there is no form with this id")]
    [TestCase("form/nothing", "there is no form with this id")]
    public async Task What_another_organization_owns_is_not_found(string path, string expected)
    {
        await using var sandbox = await TestSandbox.StartAsync("appgen_kathmandu");

        Assert.That(
            await TestSandbox.MessageAsync(await sandbox.GetAsync(path), HttpStatusCode.NotFound), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_service_of_another_organization_cannot_be_booked()
    {
        await using var sandbox = await TestSandbox.StartAsync("appgen_kathmandu");

        await TestSandbox.MessageAsync(await sandbox.BookAsync(), HttpStatusCode.NotFound);

        Assert.That(sandbox.Server.Appointments, Is.Empty);
    }

    [Test]
    public async Task A_missing_organization_answers_400_and_an_unknown_one_401()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        using var nobody = sandbox.As(null);
        using var unknown = sandbox.As("appgen_unknown");
        var path = new Uri("services", UriKind.Relative);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                await TestSandbox.MessageAsync(await nobody.GetAsync(path), HttpStatusCode.BadRequest),
                Is.EqualTo("the organization header is required"));
            Assert.That(
                await TestSandbox.MessageAsync(await unknown.GetAsync(path), HttpStatusCode.Unauthorized),
                Is.EqualTo("the organization is not known"));
        });
    }
}
