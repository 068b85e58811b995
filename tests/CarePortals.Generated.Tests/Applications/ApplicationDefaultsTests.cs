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

    [Test]
    public async Task A_user_agent_for_every_client_is_sent_instead_of_the_librarys()
    {
        using var test = new TestClient(build: builder => builder.Services.ConfigureHttpClientDefaults(every => every.ConfigureHttpClient(http => http.DefaultRequestHeaders.UserAgent.ParseAdd("Gateway/1.0"))));
        test.Http.Expect(The.BaseAddress + "services").With(request => $"{request.Headers.UserAgent}" == "Gateway/1.0").Respond("application/json", "[]");

        await test.Client.ListServicesAsync();

        test.Http.VerifyNoOutstandingExpectation();
    }

    [Test]
    public async Task The_version_of_HTTP_for_every_client_is_asked_for()
    {
        using var test = new TestClient(build: builder => builder.Services.ConfigureHttpClientDefaults(every => every.ConfigureHttpClient(http =>
            (http.DefaultRequestVersion, http.DefaultVersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact))));
        test.Http.Expect(The.BaseAddress + "services").With(request => (request.Version, request.VersionPolicy) == (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact)).Respond("application/json", "[]");

        await test.Client.ListServicesAsync();

        test.Http.VerifyNoOutstandingExpectation();
    }

    [Test]
    public void Certificates_credentials_and_a_lifetime_for_every_client_are_kept()
    {
        static bool Check(object sender, System.Security.Cryptography.X509Certificates.X509Certificate? certificate, System.Security.Cryptography.X509Certificates.X509Chain? chain, System.Net.Security.SslPolicyErrors errors) => false;
        using var provider = Provider(every => every
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.SslOptions.RemoteCertificateValidationCallback = Check;
                handler.Credentials = CredentialCache.DefaultCredentials;
                handler.UseProxy = false;
            }));

        var handler = (SocketsHttpHandler)Handlers.Of(provider)[^1];

        Assert.That((handler.SslOptions.RemoteCertificateValidationCallback!.Method.Name.Contains("Check", StringComparison.Ordinal), handler.Credentials, handler.UseProxy, handler.AllowAutoRedirect), Is.EqualTo((true, CredentialCache.DefaultCredentials, false, false)));
        Assert.That(provider.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.Extensions.Http.HttpClientFactoryOptions>>().Get(nameof(ICarePortalsClient)).HandlerLifetime, Is.EqualTo(Timeout.InfiniteTimeSpan));
    }

    private static ServiceProvider Provider(Action<IHttpClientBuilder> everyClient)
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(everyClient);
        services.AddCarePortalsClient(_ => { });
        return services.BuildServiceProvider(validateScopes: true);
    }
}
