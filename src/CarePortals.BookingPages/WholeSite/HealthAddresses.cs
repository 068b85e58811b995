using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CarePortals.BookingPages.WholeSite;

/// <summary>
/// The URLs of the health checks. <c>/health/live</c> says that the process responds, <c>/health/ready</c> that it can book.
/// Neither response contains a host name or a secret.
/// </summary>
internal static class HealthAddresses
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static void Map(WebApplication app)
    {
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(Ready, new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(CarePortalsBookingHealthChecksBuilderExtensions.ReadyTag),
            ResponseWriter = WriteAsync,
        });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(string.Concat(report.Entries
            .Select(entry => $"{entry.Key}: {entry.Value.Status}. {entry.Value.Description}".TrimEnd() + "\n")
            .Prepend($"{report.Status}\n")));
    }
}
