using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CarePortals.BookingPages.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;

namespace CarePortals.BookingPages.Limits;

/// <summary>
/// How many pages, and how many Confirms, one address may ask for in a minute; from the section <c>Limits</c>. Behind a proxy
/// each request comes from the proxy's address, so name it in <c>Limits:Proxies</c>.
/// </summary>
internal static class RateLimits
{
    private const int Pages = 60;
    private const int Confirms = 5;
    private const int HostHalf = 8;

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var pages = Number(configuration, "Limits:PagesPerMinute", Pages);
        var confirms = Number(configuration, "Limits:ConfirmsPerMinute", Confirms);
        var proxies = configuration.GetSection("Limits:Proxies").GetChildren().Select(Address).ToArray();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(Per("confirms", confirms, IsConfirm), Per("pages", pages, IsFirstPass));
            limiter.OnRejected = (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                {
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                }

                return ValueTask.CompletedTask;
            };
        });
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

    private static PartitionedRateLimiter<HttpContext> Per(string what, int most, Func<HttpContext, bool> counts) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => counts(context)
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"{what} {Household(context.Connection.RemoteIpAddress)}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(what));

    // The page that says so, or that something failed, is asked for with the same request.
    private static bool IsFirstPass(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null;

    private static bool IsConfirm(HttpContext context) =>
        IsFirstPass(context)
        && HttpMethods.IsPost(context.Request.Method)
        // Of several, the framework takes the first.
        && context.Request.Query["handler"] is [{ } handler, ..]
        && (handler.Equals("Confirm", StringComparison.OrdinalIgnoreCase) || handler.Equals("Check", StringComparison.OrdinalIgnoreCase));

    // One household has as many IPv6 addresses as it likes, within one prefix.
    private static string Household(IPAddress? address) => address?.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
        ? Convert.ToHexString(address.GetAddressBytes()[..HostHalf])
        : address?.ToString() ?? "";

    private static IPAddress Address(IConfigurationSection setting) => IPAddress.TryParse(setting.Value, out var address)
        ? address
        : throw new SettingException($"{setting.Path} is \"{setting.Value}\", which is not an IP address.");

    private static int Number(IConfiguration configuration, string key, int usual) => configuration[key] switch
    {
        null => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new SettingException($"{key} is \"{text}\", which is not a number above 0."),
    };
}
