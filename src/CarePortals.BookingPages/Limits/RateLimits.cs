using System.Collections.Concurrent;
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
internal sealed partial class RateLimits : IDisposable
{
    // Thirty patients behind the one address of a clinic's network book in the same minute, and look around before.
    private const int Pages = 600;
    private const int Confirms = 60;
    private const int HostHalf = 8;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly (string Key, int Most, PartitionedRateLimiter<HttpContext> Limiter)[] _limits;
    private readonly ConcurrentDictionary<string, long> _said = new();
    private readonly TimeProvider _clock;
    private readonly ILogger _log;

    public RateLimits(IConfiguration configuration, TimeProvider clock, ILogger<RateLimits> log)
    {
        (_clock, _log) = (clock, log);
        _limits = [Limit("Limits:ConfirmsPerMinute", Confirms, IsConfirm), Limit("Limits:PagesPerMinute", Pages, _ => true)];

        (string, int, PartitionedRateLimiter<HttpContext>) Limit(string key, int usual, Func<HttpContext, bool> counts)
        {
            var most = Number(configuration, key, usual);
            return (key, most, Per(key, most, counts));
        }
    }

    /// <summary>How many seconds the request is too early, or null when it is not.</summary>
    public string? WaitFor(HttpContext context)
    {
        foreach (var (key, most, limiter) in _limits)
        {
            using var lease = limiter.AttemptAcquire(context);
            if (!lease.IsAcquired)
            {
                Say(key, most);
                return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : "60";
            }
        }

        return null;
    }

    public void Dispose()
    {
        foreach (var (_, _, limiter) in _limits)
        {
            limiter.Dispose();
        }
    }

    // Once in a while, because whoever asks too often would fill the log as well.
    private void Say(string key, int most)
    {
        var now = _clock.GetTimestamp();
        if (!_said.TryGetValue(key, out var last) ? _said.TryAdd(key, now) : _clock.GetElapsedTime(last, now) > Window && _said.TryUpdate(key, now, last))
        {
            LogBites(_log, key, most);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Setting} was reached: one address sent more than {Most} requests in a minute. If many patients share that address, raise the limit. If it is the address of your proxy, name the proxy in Limits:Proxies.")]
    private static partial void LogBites(ILogger logger, string setting, int most);

    private static PartitionedRateLimiter<HttpContext> Per(string what, int most, Func<HttpContext, bool> counts) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => counts(context)
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"{what} {Household(context.Connection.RemoteIpAddress)}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window })
            : RateLimitPartition.GetNoLimiter(what));

    private static bool IsConfirm(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && ReviewPage.Handler(context.Request) is "CONFIRM" or "CHECK";

    // One household has as many IPv6 addresses as it likes, within one prefix.
    private static string Household(IPAddress? address) => address?.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
        ? Convert.ToHexString(address.GetAddressBytes()[..HostHalf])
        : address?.ToString() ?? "";

    private static int Number(IConfiguration configuration, string key, int usual) => configuration[key] switch
    {
        null or "" => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new SettingException($"{key} is \"{text}\", which is not a number above 0."),
    };
}
