using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Hooks;
using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Limits;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Times;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace CarePortals.BookingPages.Hosting;

/// <summary>
/// The steps that every request to the pages goes through, and no other request of the application. They are attached to the
/// pages' own endpoints and add nothing to the application's pipeline.
/// </summary>
internal sealed partial class BookingPipeline(
    BookingSettings settings,
    ClinicDirectory clinics,
    Languages languages,
    RateLimits limits,
    IAntiforgery antiforgery,
    ILogger<BookingPipeline> log)
{
    private const int MostRequestBytes = 256 * 1024;

    /// <summary>Finds out whom and where the request is for, and then does <paramref name="act"/>.</summary>
    public async Task BeginAsync(HttpContext context, int ownSegments, Func<BookingPipeline, HttpContext, Task> act)
    {
        if (clinics.Find(context) is not { } clinic)
        {
            // Nobody's page: what is said of it is the application's.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        BookingRequest.Current = new BookingRequest(context.Request.PathBase.ToUriComponent(), MountPoint.RootOf(context, ownSegments), clinic)
        {
            Nonce = settings.FindNonce?.Invoke(context),
            Texts = settings.Texts,
            IsEmbedded = settings.Parents.Count > 0,
            Kept = settings.Parents.Count > 0 ? Embedding.Kept(context.Request) : [],
        };
        SecurityHeaders.Add(context, settings.Parents);
        languages.Use(context);
        ClockStyle.Use(context);
        await act(this, context);
    }

    /// <summary>Runs a page. The patient always gets a page, even if it fails.</summary>
    public async Task RunAsync(HttpContext context, BookingPage page, bool holdsSecrets)
    {
        if (holdsSecrets)
        {
            // A page with a sealed draft or an antiforgery token also shows what a patient typed, and the length of such a
            // page, compressed, would give the secret away bit by bit (BREACH). Whoever compresses sees a browser that cannot.
            context.Request.Headers.Remove("Accept-Encoding");
        }

        try
        {
            var answer = await AnswerAsync(context, page);
            await TellAsync(context, answer);
            await answer.ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The patient is gone.
        }
        catch (Exception problem) when (!context.Response.HasStarted && problem is not OutOfMemoryException)
        {
            var status = StatusOf(problem);
            if (status >= StatusCodes.Status500InternalServerError)
            {
                LogFailed(log, problem);
            }

            await new ProblemAnswer(status).ExecuteAsync(context);
        }
    }

    private async Task<IResult> AnswerAsync(HttpContext context, BookingPage page)
    {
        if (context.Request.ContentLength > MostRequestBytes)
        {
            return new ProblemAnswer(StatusCodes.Status413PayloadTooLarge);
        }

        var method = context.Request.Method;
        var isPost = HttpMethods.IsPost(method);
        if (!isPost && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
            return new ProblemAnswer(StatusCodes.Status405MethodNotAllowed);
        }

        if (limits.WaitFor(context) is { } wait)
        {
            return new ProblemAnswer(StatusCodes.Status429TooManyRequests, wait);
        }

        if (isPost && !await IsOurFormAsync(context))
        {
            return new ProblemAnswer(StatusCodes.Status400BadRequest);
        }

        page.HttpContext = context;
        return isPost ? await page.PostAsync(context.RequestAborted) : await page.GetAsync(context.RequestAborted);
    }

    private async Task<bool> IsOurFormAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Math.Min(size.MaxRequestBodySize ?? MostRequestBytes, MostRequestBytes);
        }

        // First, because the antiforgery check takes a body that is too large for a missing token.
        await context.Request.ReadFormAsync(context.RequestAborted);
        return BookAddress.UsesCookies ? await antiforgery.IsRequestValidAsync(context) : Embedding.IsOwnForm(context.Request);
    }

    // For the application's analytics.
    private static Task TellAsync(HttpContext context, IResult answer)
    {
        var (name, status) = answer switch
        {
            ViewAnswer view => (view.Name, view.Status),
            ProblemAnswer problem => ("Problem", problem.Status),
            _ => (null, 0),
        };
        return name is null
            ? Task.CompletedTask
            : context.RequestServices.GetRequiredService<HookRunner>().StepAsync(name, context.Request.RouteValues["serviceId"] as string, status);
    }

    /// <summary>The service's failure is not ours, and "try later" is all that a patient needs to know about it.</summary>
    private static int StatusOf(Exception problem) => problem switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status413PayloadTooLarge,
        _ when ServiceFailure.Is(problem) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    [LoggerMessage(1, LogLevel.Error, "A booking page could not be shown.")]
    private static partial void LogFailed(ILogger logger, Exception problem);
}
