using System.Net;
using CarePortals.BookingPages.Hosting;
using Microsoft.AspNetCore.HttpOverrides;

namespace CarePortals.BookingPages.Limits;

/// <summary>The proxies whose <c>X-Forwarded-For</c> is believed, from <c>Limits:Proxies</c>.</summary>
internal static class TrustedProxies
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var proxies = configuration.GetSection("Limits:Proxies").GetChildren().Select(Address).ToArray();
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // As many as there are: who is not named stops it.
            forwarded.ForwardLimit = null;
            foreach (var proxy in proxies)
            {
                forwarded.KnownProxies.Add(proxy);
            }
        });
    }

    private static IPAddress Address(IConfigurationSection setting) => IPAddress.TryParse(setting.Value, out var address)
        ? address
        : throw new SettingException($"{setting.Path} is \"{setting.Value}\", which is not an IP address.");
}
