using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Requests;

[TestFixtureSource(typeof(Operation), nameof(Operation.All))]
public sealed class OrganizationTests(Operation operation)
{
    [Test]
    public async Task The_organization_of_the_options_is_sent()
    {
        using var test = new TestClient(options => options.OrganizationId = "clinic_1");

        Assert.That(await OrganizationsAsync(test), Is.EqualTo(new[] { "organization: clinic_1" }));
    }

    [Test]
    public async Task No_organization_sends_no_header()
    {
        using var test = new TestClient(options => options.OrganizationId = null);

        Assert.That(await OrganizationsAsync(test), Is.Empty);
    }

    [TestCase(null)]
    [TestCase("clinic_1")]
    public async Task Another_organization_is_sent_by_another_client_only(string? first)
    {
        using var test = new TestClient(options => options.OrganizationId = first);

        var other = test.Client.ForOrganization("clinic_2");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await OrganizationsAsync(test, other), Is.EqualTo(new[] { "organization: clinic_2" }));
            Assert.That(await OrganizationsAsync(test), Is.EqualTo(first is null ? [] : new[] { $"organization: {first}" }));
            Assert.That(await OrganizationsAsync(test, other.ForOrganization("clinic_3")), Is.EqualTo(new[] { "organization: clinic_3" }));
        }
    }

    [TestCase("organization")]
    [TestCase("Organization")]
    public async Task An_organization_that_the_caller_put_on_the_http_client_is_kept(string name)
    {
        using var test = new TestClient(
            options => options.OrganizationId = "clinic_1",
            build: builder => builder.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add(name, "clinic_9")));

        Assert.That(await OrganizationsAsync(test), Is.EqualTo(new[] { $"{name}: clinic_9" }));
    }

    [Test]
    public async Task Another_organization_keeps_everything_else_of_the_client()
    {
        using var test = new TestClient(options =>
        {
            options.BaseAddress = new Uri("http://localhost:5080/api");
            options.ApplicationName = "Clinic";
        });
        var sent = test.Http.Expect(operation.Method, "http://localhost:5080/api/" + operation.Path).Answer(200, operation.Answer);

        await operation.CallAsync(test.Client.ForOrganization("clinic_2"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Uri, Is.EqualTo("http://localhost:5080/api/" + operation.Path));
            Assert.That(sent.Headers, Has.One.EqualTo($"User-Agent: {The.Product} (Clinic)"));
        }
    }

    private async Task<IEnumerable<string>> OrganizationsAsync(TestClient test, ICarePortalsClient? client = null)
    {
        var sent = test.Http.Expect(operation.Method, operation.Uri).Answer(200, operation.Answer);
        await operation.CallAsync(client ?? test.Client);
        return sent.Headers.Where(header => header.StartsWith("organization", StringComparison.OrdinalIgnoreCase));
    }
}
