using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Registration;

public sealed class DirectConstructionTests
{
    [Test]
    public async Task A_client_works_without_a_container()
    {
        using var mock = new MockHttpMessageHandler();
        mock.Expect(HttpMethod.Get, "https://example.com/booking/services").WithHeaders("organization", The.Organization).Respond("application/json", "[]");
        using var http = mock.ToHttpClient();
        var client = new CarePortalsClient(http, new CarePortalsClientOptions { BaseAddress = new Uri("https://example.com/booking"), OrganizationId = The.Organization });

        Assert.That(await client.ListServicesAsync(), Is.Empty);
        mock.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task The_address_of_the_HttpClient_goes_before_the_one_of_the_options()
    {
        using var mock = new MockHttpMessageHandler();
        mock.Expect(HttpMethod.Get, "http://localhost:5080/services").Respond("application/json", "[]");
        using var http = mock.ToHttpClient();
        http.BaseAddress = new Uri("http://localhost:5080");
        var client = new CarePortalsClient(http, new CarePortalsClientOptions { BaseAddress = new Uri("https://example.com") });

        await client.ListServicesAsync();

        mock.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task Without_options_the_address_of_the_contract_is_used()
    {
        using var mock = new MockHttpMessageHandler();
        mock.Expect(HttpMethod.Get, The.BaseAddress + "services").Respond("application/json", "[]");
        using var http = mock.ToHttpClient();

        await new CarePortalsClient(http).ListServicesAsync();

        mock.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task A_damaged_body_keeps_its_status_and_quotes_nothing()
    {
        using var mock = new MockHttpMessageHandler();
        mock.Expect(HttpMethod.Get, The.BaseAddress + "services")
            .Respond(_ => Answer.Of(System.Net.HttpStatusCode.OK, new StreamContent(new GeneratedStream(10, new InvalidDataException("Jane Doe")))));
        using var http = mock.ToHttpClient();
        var client = new CarePortalsClient(http);

        var error = await Caught.From<ApiException>(() => client.ListServicesAsync());

        Assert.That(error.StatusCode, Is.EqualTo(200));
        Assert.That(error.ToString(), Does.Not.Contain("Jane"));
    }

    [Test]
    public async Task Options_that_change_later_do_not_change_the_client()
    {
        using var mock = new MockHttpMessageHandler();
        mock.Expect(HttpMethod.Get, The.BaseAddress + "services").WithHeaders("organization", "before").Respond("application/json", "[]");
        using var http = mock.ToHttpClient();
        var options = new CarePortalsClientOptions { OrganizationId = "before" };
        var client = new CarePortalsClient(http, options);
        options.OrganizationId = "after";

        await client.ListServicesAsync();

        mock.VerifyNoOutstandingExpectation();
    }

    [Test]
    public void Options_that_cannot_be_used_are_refused_and_all_are_named()
    {
        using var http = new HttpClient();
        var options = new CarePortalsClientOptions { BaseAddress = new Uri("http://example.com"), OrganizationId = "line\nbreak", MaxRetryAttempts = -1 };

        Assert.That(
            () => new CarePortalsClient(http, options),
            Throws.ArgumentException
                .With.Property("ParamName").EqualTo("options")
                .And.Message.Contains("BaseAddress").And.Message.Contains("OrganizationId").And.Message.Contains("MaxRetryAttempts")
                .And.Message.Not.Contains("example.com"));
    }

    [Test]
    public void An_HttpClient_with_an_address_that_cannot_be_used_is_refused()
    {
        using var http = new HttpClient { BaseAddress = new Uri("http://example.com") };

        Assert.That(() => new CarePortalsClient(http), Throws.ArgumentException.With.Message.Contains("BaseAddress"));
    }

    [Test]
    public void No_HttpClient_is_refused()
    {
        Assert.That(() => new CarePortalsClient(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("httpClient"));
    }
}
