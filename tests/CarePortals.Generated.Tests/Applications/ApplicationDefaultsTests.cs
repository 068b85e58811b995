using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Applications;

/// <summary>What the application sets for all of its clients is adjusted and not replaced.</summary>
public sealed class ApplicationDefaultsTests
{
    private static readonly WebProxy Proxy = new("http://proxy.example.com:3128");

    [Test]
    public void A_primary_handler_for_every_client_is_used_and_follows_no_redirect()
    {
        using var provider = Provider(every => every.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { Proxy = Proxy, PooledConnectionLifetime = TimeSpan.FromSeconds(30), MaxConnectionsPerServer = 7 }));

        var handler = (SocketsHttpHandler)Handlers.Of(provider)[^1];

        using (Assert.EnterMultipleScope())
        {
            Assert.That((handler.Proxy, handler.PooledConnectionLifetime, handler.MaxConnectionsPerServer), Is.EqualTo(((IWebProxy)Proxy, TimeSpan.FromSeconds(30), 7)));
            Assert.That((handler.AllowAutoRedirect, handler.UseCookies, handler.AutomaticDecompression), Is.EqualTo((false, false, DecompressionMethods.All)));
        }
    }

    [Test]
    public void Settings_of_the_sockets_handler_for_every_client_are_kept()
    {
        using var provider = Provider(every => every.UseSocketsHttpHandler((handler, _) => (handler.Proxy, handler.PooledConnectionLifetime) = (Proxy, TimeSpan.FromMinutes(5))));

        var handler = (SocketsHttpHandler)Handlers.Of(provider)[^1];

        Assert.That((handler.Proxy, handler.PooledConnectionLifetime), Is.EqualTo(((IWebProxy)Proxy, TimeSpan.FromMinutes(5))));
    }

    [Test]
    public void An_HttpClientHandler_for_every_client_is_kept_and_follows_no_redirect()
    {
        using var provider = Provider(every => every.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { Proxy = Proxy, AutomaticDecompression = DecompressionMethods.GZip }));

        var handler = (HttpClientHandler)Handlers.Of(provider)[^1];

        Assert.That((handler.Proxy, handler.AllowAutoRedirect, handler.UseCookies, handler.AutomaticDecompression), Is.EqualTo(((IWebProxy)Proxy, false, false, DecompressionMethods.GZip)));
    }

    [Test]
    public async Task Headers_for_every_client_are_sent()
    {
        using var test = new TestClient(build: builder => builder.Services.ConfigureHttpClientDefaults(every => every.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("x-gateway", "a"))));
        test.Http.Expect(The.BaseAddress + "services").With(request => request.Headers.Contains("x-gateway")).Respond("application/json", "[]");

        await test.Client.ListServicesAsync();

        test.Http.VerifyNoOutstandingExpectation();
    }

    private static ServiceProvider Provider(Action<IHttpClientBuilder> everyClient)
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(everyClient);
        services.AddCarePortalsClient(_ => { });
        return services.BuildServiceProvider(validateScopes: true);
    }
}
