using System.Net;
using System.Net.Sockets;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Cookbook;

public sealed class ProxyTests
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        // Configures the library's own handler, so redirects, cookies and trace headers stay off.
        services.AddCarePortalsClient(configuration.GetSection("CarePortals"))
            .UseSocketsHttpHandler((handler, _) => handler.Proxy = new WebProxy(configuration["Proxy"]));
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task The_proxy_is_asked_for_a_tunnel_to_the_service_and_the_other_settings_stay(CancellationToken cancellationToken)
    {
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        using var configuration = new ConfigurationManager { ["Proxy"] = $"http://{proxy.LocalEndpoint}", ["CarePortals:MaxRetryAttempts"] = "0" };
        var services = new ServiceCollection();
        Add(services, configuration);
        await using var provider = services.BuildServiceProvider();

        var call = provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync(cancellationToken);
        using (var connection = await proxy.AcceptTcpClientAsync(cancellationToken))
        using (var reader = new StreamReader(connection.GetStream()))
        {
            proxy.Stop();
            Assert.That(await reader.ReadLineAsync(cancellationToken), Is.EqualTo("CONNECT public-api.portals.care:443 HTTP/1.1"));
        }

        await Caught.FromAsync<HttpRequestException>(call);
        var handler = (SocketsHttpHandler)Handlers.Of(provider)[^1];
        Assert.That(new[] { handler.AllowAutoRedirect, handler.UseCookies, handler.ActivityHeadersPropagator is not null }, Is.All.False);
    }
}
