using CarePortals.BookingApp.Startup;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CarePortals.BookingApp.Pages;

/// <summary>Says in words what went wrong, whether something was booked, and what to do. Answers any method, unchecked.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ProblemModel(ClinicOptions clinic) : PageModel
{
    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Lines { get; private set; } = [];

    /// <summary>The service that the patient was booking, or null.</summary>
    public string? ServiceId { get; private set; }

    // Before any handler, because a page without one for the method is shown all the same.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Explain();

    private void Explain()
    {
        var origin = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (origin is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            // Somebody typed this address.
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        (Heading, Lines) = TextOf(Response.StatusCode);
        ServiceId = Response.StatusCode == StatusCodes.Status400BadRequest ? origin?.RouteValues?["serviceId"] as string : null;
    }

    private (string Heading, IReadOnlyList<string> Lines) TextOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => (
            "This page was open too long to use",
            [
                // Whether an earlier Confirm of the same booking went through is not known here.
                $"If you had pressed Confirm before, look for a confirmation e-mail or call {clinic.Phone} before you book again.",
                $"If not, nothing was booked: start again, and allow cookies for this site. If that does not help, call {clinic.Phone}.",
            ]),
        StatusCodes.Status404NotFound => (
            "There is no such page",
            ["The address is wrong, or the service is no longer offered. Nothing was booked."]),
        StatusCodes.Status405MethodNotAllowed => (
            "This page cannot do that",
            ["The address was asked in a way that it does not answer. Nothing was booked by it."]),
        StatusCodes.Status413PayloadTooLarge => (
            "Your answers are too long",
            ["Nothing was booked. Go back and write less."]),
        StatusCodes.Status503ServiceUnavailable => (
            "We cannot show this page right now",
            ["The problem is on our side, and nothing was booked by it.", $"Wait a few minutes and try again, or call {clinic.Phone}."]),
        _ => (
            "Something went wrong on our side",
            [$"If you had just confirmed an appointment, call {clinic.Phone} before you book again."]),
    };
}
