using System.IO.Compression;
using System.Net;
using CarePortals.Sandbox.Booking;
using Microsoft.AspNetCore.ResponseCompression;

namespace CarePortals.Sandbox.Http;

/// <summary>Builds the web application of a sandbox.</summary>
internal static class Pipeline
{
    private const int MostRequestBytes = 256 * 1024;

    public static WebApplication Build(SandboxOptions options, Troubles troubles, RequestLog log, AppointmentBook book)
    {
        // Empty: no settings files, environment or command line of the process, and no log.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Pipeline).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.AddRouting();
        builder.Services.AddCors();
        builder.Services.AddResponseCompression();
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostRequestBytes;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });

        var app = builder.Build();
        app.UseResponseCompression();
        app.UseRouting();
        // Pages on this machine may call the server, as a Blazor application in a browser does.
        app.UseCors(cors => cors.SetIsOriginAllowed(IsLoopback).AllowAnyHeader().AllowAnyMethod().WithExposedHeaders("Retry-After"));
        app.Use(async (context, next) =>
        {
            log.Add(context);
            await next(context);
            await ExplainAsync(context);
        });
        app.MapGet("/", () => HelpText.Guide);
        DocsPage.Map(app);
        new Endpoints(options.TimeProvider, troubles, book, app.Lifetime.ApplicationStopping).Map(app);
        return app;
    }

    private static bool IsLoopback(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.IsLoopback && !address.IsFile;

    /// <summary>Adds an error body to the responses of the router, which have none.</summary>
    private static async Task ExplainAsync(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        var problem = context.Response.StatusCode switch
        {
            404 => Answer.Problem(404, "there is nothing at this path"),
            405 => Answer.Problem(405, "this path does not take this method"),
            _ => null,
        };
        if (problem is not null)
        {
            await AnswerWriter.WriteAsync(context, problem, null);
        }
    }
}
