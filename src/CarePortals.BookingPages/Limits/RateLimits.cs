using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.Pages;

namespace CarePortals.BookingPages.Limits;

/// <summary>
/// How many pages, and how many Confirms, one address may ask for in a minute; from the section <c>Limits</c>.
/// </summary>
internal sealed class RateLimits(IConfiguration configuration) : IDisposable
{
    private const int Pages = 60;
    private const int Confirms = 5;
    private const int HostHalf = 8;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.CreateChained(
        Per("confirms", Number(configuration, "Limits:ConfirmsPerMinute", Confirms), IsConfirm),
        Per("pages", Number(configuration, "Limits:PagesPerMinute", Pages), _ => true));

    /// <summary>How many seconds the request is too early, or null when it is not.</summary>
    public string? WaitFor(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
            : "60";
    }

    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<HttpContext> Per(string what, int most, Func<HttpContext, bool> counts) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => counts(context)
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"{what} {Household(context.Connection.RemoteIpAddress)}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(what));

    private static bool IsConfirm(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && ReviewPage.Handler(context.Request) is "CONFIRM" or "CHECK";

    // One household has as many IPv6 addresses as it likes, within one prefix.
    private static string Household(IPAddress? address) => address?.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
        ? Convert.ToHexString(address.GetAddressBytes()[..HostHalf])
        : address?.ToString() ?? "";

    private static int Number(IConfiguration configuration, string key, int usual) => configuration[key] switch
    {
        null => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new SettingException($"{key} is \"{text}\", which is not a number above 0."),
    };
}
