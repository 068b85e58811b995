using System.Text.Encodings.Web;
using System.Text.Unicode;
using CarePortals.BookingPages.Assets;
using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Done;
using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Limits;
using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Questions;
using CarePortals.BookingPages.Services;
using CarePortals.BookingPages.Times;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace CarePortals.BookingPages.Hosting;

/// <summary>What the pages need, and what each request of theirs passes.</summary>
internal static class BookingSite
{
    private const int MostRequestBytes = 256 * 1024;

    public static void Use(WebApplication app)
    {
        app.Use(next => context => SecurityHeaders.AddAsync(context, next));

        app.UseForwardedHeaders();
        app.Services.GetRequiredService<Languages>().Use(app);
        app.Use(next => context => ClockStyle.UseAsync(context, next));
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/problem", StatusCodeSelector = StatusOf });
        app.UseStatusCodePagesWithReExecute("/problem");
        app.Use(next => context => RefuseTooLargeAsync(context, next));
        app.Use(next => context => RefuseMethodAsync(context, next));
        Compression.Use(app);
        app.UseRouting();
        app.UseRateLimiter();
    }

    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddCarePortalsClient(configuration.GetSection("CarePortals"));

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(ClinicOptions.Read(configuration));
        services.AddSingleton(Languages.Read(configuration));
        services.AddSingleton<Stylesheet>();
        services.AddSingleton<OutcomeKeeper>();
        services.AddSingleton<IConfirmLedger, ConfirmLedger>();
        services.AddSingleton<Tenant>();
        services.AddSingleton<DraftSeal>();
        services.AddSingleton<ReceiptCookie>();
        services.TryAddSingleton<Patience>();
        services.AddSingleton<MinuteCache>();
        services.AddTransient<ServiceCatalog>();
        services.AddTransient<QuestionCatalog>();
        services.AddTransient<OpenTimes>();
        services.AddTransient<ZoneChooser>();
        services.AddTransient<BookingDesk>();
        services.AddTransient<TimesStep>();
        services.AddTransient<DetailsStep>();

        services.AddRazorPages().AddApplicationPart(typeof(BookingSite).Assembly);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostRequestBytes;
        });
        SharedState.Add(services, configuration);
        RateLimits.Add(services, configuration);
        Compression.Add(services);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "antiforgery";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // frame-ancestors says the same, on every page and not only on the first.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });

        // Names and labels in other scripts stay readable in the page's source; markup is still encoded.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    // Kestrel refuses only when somebody reads, and the antiforgery check then takes it for a missing token.
    private static Task RefuseTooLargeAsync(HttpContext context, RequestDelegate next)
    {
        // The page that says so is asked for with the same request.
        if (context.Request.ContentLength is not > MostRequestBytes || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }

    // A page answers any other method as if nobody had asked it anything.
    private static Task RefuseMethodAsync(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method)
            || context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD, POST";
        return Task.CompletedTask;
    }

    /// <summary>The service's failure is not ours, and "try later" is all that a patient needs to know about it.</summary>
    private static int StatusOf(Exception problem) => problem switch
    {
        Microsoft.AspNetCore.Http.BadHttpRequestException bad => bad.StatusCode,
        _ when ServiceFailure.Is(problem) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
