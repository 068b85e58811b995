using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Tests.Cookbook;

public sealed class WebAppTests
{
    private static void Map(WebApplication app, string formId)
    {
        app.MapGet("/book", (HttpResponse response) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            response.Headers.ContentSecurityPolicy = BookingWebApp.ContentSecurityPolicy(nonce);
            var markup = BookingWebApp.FormMarkup("appgen_demo", formId, successPath: "/thanks", nonce: nonce);
            return Results.Content($"<!doctype html><title>Book</title>{markup}", "text/html; charset=utf-8");
        });
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task A_page_embeds_the_form_under_a_policy_with_a_nonce_of_its_own(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        Map(app, "60d5ecb3a0b3f1001fbaa000");
        await app.StartAsync(cancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var (first, second) = (await PolicyAsync(), await PolicyAsync());

        Assert.That(first, Is.Not.EqualTo(second));

        async Task<string> PolicyAsync()
        {
            using var response = await http.GetAsync(new Uri("book", UriKind.Relative), cancellationToken);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
            // Decoded, because the markup writes the plus of a nonce as an entity.
            var markup = System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(cancellationToken));
            Assert.That(markup, Does.Contain("60d5ecb3a0b3f1001fbaa000").And.Contain($"nonce=\"{nonce}\""));
            return policy;
        }
    }
}
