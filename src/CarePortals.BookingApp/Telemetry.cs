using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CarePortals.BookingApp;

/// <summary>
/// Traces, metrics and logs of page, client and store over OTLP, when one of OpenTelemetry's own variables says where to.
/// Nothing that a patient typed is in any of them: pages are named by their routes, and query strings are left out.
/// </summary>
internal static class Telemetry
{
    private const string Client = "CarePortals.Generated";
    private const string Pages = "CarePortals.BookingPages";

    private static readonly string[] Addresses =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
        "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT",
    ];

    public static void Add(WebApplicationBuilder builder)
    {
        if (!Addresses.Any(name => !string.IsNullOrEmpty(builder.Configuration[name])))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? "booking-page"))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(pages => pages.Filter = context => !context.Request.Path.StartsWithSegments("/health"))
                .AddSource(Client, Pages))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter(Client, Pages))
            .WithLogging()
            .UseOtlpExporter();
    }
}
