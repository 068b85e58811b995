using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Language;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CarePortals.BookingPages.Pages;

/// <summary>Says in words what went wrong, whether something was booked, and what to do. Answers any method, unchecked.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ProblemModel(ClinicOptions clinic) : PageModel
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

        (Heading, Lines) = TextOf(Response.StatusCode);
        ServiceId = Response.StatusCode == StatusCodes.Status400BadRequest ? origin?.RouteValues?["serviceId"] as string : null;
        if (Response.StatusCode == StatusCodes.Status429TooManyRequests && origin is not null)
        {
            // Encoded again, and with one slash: two would be the address of another site.
            RetryAddress = new PathString("/" + origin.OriginalPath.TrimStart('/')).ToUriComponent() + origin.OriginalQueryString;
            if (Request.HasFormContentType)
            {
                var form = await Request.ReadFormAsync();
                Sent = [.. form.Where(field => field.Key != AntiforgeryField).Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()))];
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
