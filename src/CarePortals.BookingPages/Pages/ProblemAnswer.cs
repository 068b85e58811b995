using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Language;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace CarePortals.BookingPages.Pages;

/// <summary>Says in words what went wrong, whether something was booked, and what to do.</summary>
/// <param name="status">What went wrong.</param>
/// <param name="wait">How many seconds to wait, after too many requests.</param>
internal sealed class ProblemAnswer(int status, string? wait = null) : IResult
{
    public int Status => status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var antiforgery = httpContext.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        var clinic = httpContext.RequestServices.GetRequiredService<ClinicOptions>();
        var hasNoCookie = BookAddress.UsesCookies && status == StatusCodes.Status400BadRequest && HttpMethods.IsPost(request.Method) && !request.Cookies.ContainsKey(antiforgery.Cookie.Name ?? "");
        var (heading, lines) = hasNoCookie ? (Texts.NoCookie, [Texts.ExpiredConfirmed.With(clinic.Phone), Texts.NoCookieAdvice.With(clinic.Phone)]) : TextOf(clinic);
        if (status == StatusCodes.Status503ServiceUnavailable && request.Query.ContainsKey("start"))
        {
            lines = [.. lines, Texts.TimeKept];
        }

        if (wait is not null)
        {
            httpContext.Response.Headers.RetryAfter = wait;
        }

        // What another site sent is not offered to be sent again.
        var mayTryAgain = status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable
            || (status == StatusCodes.Status500InternalServerError && HttpMethods.IsGet(request.Method))
            || (hasNoCookie && request.Headers["Sec-Fetch-Site"] == "same-origin");
        var view = new ProblemView(heading, lines)
        {
            ServiceId = status == StatusCodes.Status400BadRequest ? request.RouteValues["serviceId"] as string : null,
            RetryAddress = mayTryAgain ? (request.PathBase + request.Path).ToUriComponent() + request.QueryString : null,
            Sent = mayTryAgain && request.HasFormContentType ? Sent(await request.ReadFormAsync(), antiforgery.FormFieldName) : [],
        };
        await new ViewAnswer("Problem", view, status) { Title = heading }.ExecuteAsync(httpContext);
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Sent(IFormCollection form, string token) =>
        [.. form.Where(field => field.Key != token).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))];

    private (string Heading, IReadOnlyList<string> Lines) TextOf(ClinicOptions clinic) => status switch
    {
        // Whether an earlier Confirm of the same booking went through is not known here.
        StatusCodes.Status400BadRequest => (Texts.Expired, [Texts.ExpiredWhy, Texts.ExpiredConfirmed.With(clinic.Phone), Texts.ExpiredNothing.With(clinic.Phone)]),
        StatusCodes.Status404NotFound => (Texts.NoPage, [Texts.NoPageWhy]),
        StatusCodes.Status405MethodNotAllowed => (Texts.WrongMethod, [Texts.WrongMethodWhy]),
        StatusCodes.Status413PayloadTooLarge => (Texts.AnswersTooLong, [Texts.AnswersTooLongAdvice]),
        StatusCodes.Status429TooManyRequests => (Texts.TooMany, [Counted.Wait(wait ?? "")]),
        StatusCodes.Status503ServiceUnavailable => (Texts.FailedService, [Texts.FailedServiceWhy, Texts.FailedServiceWait.With(clinic.Phone)]),
        _ => (Texts.FailedUnknown, [Texts.FailedUnknownAdvice.With(clinic.Phone)]),
    };
}
