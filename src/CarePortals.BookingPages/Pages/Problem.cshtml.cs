using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Language;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CarePortals.BookingPages.Pages;

/// <summary>Says in words what went wrong, whether something was booked, and what to do. Answers any method, unchecked.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ProblemModel(ClinicOptions clinic, IOptions<AntiforgeryOptions> antiforgery) : PageModel
{
    private const string AntiforgeryField = "__RequestVerificationToken";

    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Lines { get; private set; } = [];

    /// <summary>The service that the patient was booking, or null.</summary>
    public string? ServiceId { get; private set; }

    /// <summary>Where to send the same form again, or null when that would not help.</summary>
    public string? RetryAddress { get; private set; }

    /// <summary>What the patient had sent, so that nothing has to be typed twice.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sent { get; private set; } = [];

    // Before any handler, because a page without one for the method is shown all the same.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var origin = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (origin is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            // Somebody typed this address.
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        var (path, query) = (origin?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path, origin?.OriginalQueryString ?? Request.QueryString.Value);
        var hasNoCookie = Response.StatusCode == StatusCodes.Status400BadRequest && HttpMethods.IsPost(Request.Method) && !Request.Cookies.ContainsKey(antiforgery.Value.Cookie.Name ?? "");
        (Heading, Lines) = hasNoCookie ? (Texts.NoCookie, [Texts.ExpiredConfirmed.With(clinic.Phone), Texts.NoCookieAdvice.With(clinic.Phone)]) : TextOf(Response.StatusCode);
        if (Response.StatusCode == StatusCodes.Status503ServiceUnavailable && Request.Query.ContainsKey("start"))
        {
            Lines = [.. Lines, Texts.TimeKept];
        }

        ServiceId = Response.StatusCode == StatusCodes.Status400BadRequest ? origin?.RouteValues?["serviceId"] as string : null;

        // What another site sent is not offered to be sent again.
        var mayTryAgain = Response.StatusCode is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable
            || (Response.StatusCode == StatusCodes.Status500InternalServerError && HttpMethods.IsGet(Request.Method))
            || (hasNoCookie && Request.Headers["Sec-Fetch-Site"] == "same-origin");
        if (mayTryAgain && path is not null)
        {
            // Encoded again, and with one slash: two would be the address of another site.
            RetryAddress = new PathString("/" + path.TrimStart('/')).ToUriComponent() + query;
            if (Request.HasFormContentType)
            {
                var form = await Request.ReadFormAsync();
                Sent = [.. form.Where(field => field.Key != AntiforgeryField).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))];
            }
        }

        await next();
    }

    private (string Heading, IReadOnlyList<string> Lines) TextOf(int status) => status switch
    {
        // Whether an earlier Confirm of the same booking went through is not known here.
        StatusCodes.Status400BadRequest => (Texts.Expired, [Texts.ExpiredConfirmed.With(clinic.Phone), Texts.ExpiredNothing.With(clinic.Phone)]),
        StatusCodes.Status404NotFound => (Texts.NoPage, [Texts.NoPageWhy]),
        StatusCodes.Status405MethodNotAllowed => (Texts.WrongMethod, [Texts.WrongMethodWhy]),
        StatusCodes.Status413PayloadTooLarge => (Texts.AnswersTooLong, [Texts.AnswersTooLongAdvice]),
        StatusCodes.Status429TooManyRequests => (Texts.TooMany, [Counted.Wait(Response.Headers.RetryAfter.ToString())]),
        StatusCodes.Status503ServiceUnavailable => (Texts.FailedService, [Texts.FailedServiceWhy, Texts.FailedServiceWait.With(clinic.Phone)]),
        _ => (Texts.FailedUnknown, [Texts.FailedUnknownAdvice.With(clinic.Phone)]),
    };
}
