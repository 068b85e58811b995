using System.Net;
using System.Net.Http.Json;
using CarePortals.Generated.Tests.EndToEnd;
using CarePortals.Sandbox;
using CarePortals.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Tests.Cookbook;

public sealed class TenantByRequestTests
{
    private static void Map(WebApplication app)
    {
        // The names in your URLs, and the organization of each. Never pass an id from a URL straight through to the API.
        var clinics = new Dictionary<string, string> { ["toronto"] = "appgen_demo", ["kathmandu"] = "appgen_kathmandu" };

        app.MapGet("/{clinic}/services", async (string clinic, ICarePortalsClient client, CancellationToken cancellationToken) =>
            clinics.TryGetValue(clinic, out var organization)
                ? Results.Ok((await client.ForOrganization(organization).ListServicesAsync(cancellationToken)).Select(service => service.Label))
                : Results.NotFound());
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task Each_address_shows_the_services_of_its_own_organization(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxServer.StartAsync(cancellationToken: cancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddCarePortalsClient(options => options.BaseAddress = sandbox.BaseAddress);
        await using var app = builder.Build();
        Map(app);
        await app.StartAsync(cancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        Assert.That(await http.GetFromJsonAsync<string[]>("toronto/services", cancellationToken), Does.Contain("General Consultation"));
        Assert.That(await http.GetFromJsonAsync<string[]>("kathmandu/services", cancellationToken), Is.Not.Empty.And.None.EqualTo("General Consultation"));
        Assert.That((await http.GetAsync(new Uri("appgen_demo/services", UriKind.Relative), cancellationToken)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(sandbox.Requests.Select(request => request.Organization), Is.EqualTo(new[] { "appgen_demo", "appgen_kathmandu" }));
    }
}
