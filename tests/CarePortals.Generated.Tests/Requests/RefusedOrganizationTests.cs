using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Requests;

public sealed class RefusedOrganizationTests
{
    [TestCase("")]
    [TestCase(" ")]
    [TestCase("clinic 1")]
    [TestCase(" clinic")]
    [TestCase("clinic\t1")]
    [TestCase("clinic\r\nx-admin: 1")]
    [TestCase("clinic\n")]
    [TestCase("clinic\0")]
    [TestCase("clinic\u007f")]
    [TestCase("clinique_é")]
    [TestCase("кліника")]
    [TestCase("clinic\u00a01")]
    public void An_organization_of_anything_but_visible_ascii_is_refused(string id)
    {
        using var test = new TestClient();

        Assert.That(
            () => test.Client.ForOrganization(id),
            Throws.TypeOf<ArgumentException>()
                .With.Property(nameof(ArgumentException.ParamName)).EqualTo("organizationId")
                .And.Message.Contains("organization"));
    }

    [Test]
    public void No_organization_is_refused()
    {
        using var test = new TestClient();

        Assert.That(
            () => test.Client.ForOrganization(null!),
            Throws.ArgumentNullException.With.Property(nameof(ArgumentException.ParamName)).EqualTo("organizationId"));
    }

    [Test]
    public void A_refused_organization_is_not_repeated()
    {
        using var test = new TestClient();

        Assert.That(() => test.Client.ForOrganization(Canary.Text + "\r\n"), Throws.ArgumentException.With.Message.Not.Contain(Canary.Text));
    }

    [TestCase("!")]
    [TestCase("~clinic-1_2.3")]
    public void Any_visible_ascii_is_taken(string id)
    {
        using var test = new TestClient();

        Assert.That(() => test.Client.ForOrganization(id), Throws.Nothing);
    }

    [Test]
    public void Another_organization_than_the_one_on_the_http_client_is_refused()
    {
        using var test = new TestClient(build: builder => builder.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("organization", "clinic_9")));

        Assert.That(() => test.Client.ForOrganization("clinic_2"), Throws.InvalidOperationException.With.Message.Contains("organization header"));
        Assert.That(() => test.Client.ForOrganization("clinic_9"), Throws.Nothing);
    }
}
