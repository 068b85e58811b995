using System.Net;
using CarePortals.BookingPages.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace CarePortals.BookingPages.Limits;

/// <summary>
/// The proxies whose <c>X-Forwarded-For</c> is believed, from <c>Limits:Proxies</c>: addresses, or networks such as
/// <c>10.0.0.0/8</c>.
/// </summary>
internal static class TrustedProxies
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var proxies = configuration.GetSection("Limits:Proxies").GetChildren().Select(Network).ToArray();
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // As many as there are: who is not named stops it.
            forwarded.ForwardLimit = null;
            foreach (var proxy in proxies)
            {
                forwarded.KnownIPNetworks.Add(proxy);
            }
        });
    }

    private static IPNetwork Network(IConfigurationSection setting) =>
        IPNetwork.TryParse(setting.Value, out var network) ? network
        : IPAddress.TryParse(setting.Value, out var address) ? new IPNetwork(address, 8 * address.GetAddressBytes().Length)
        : throw new SettingException($"{setting.Path} is \"{setting.Value}\", which is neither an IP address nor a network such as 10.0.0.0/8.");
}
