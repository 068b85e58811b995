using System.Globalization;
using System.Net.Mime;
using System.Text;

namespace CarePortals.Sandbox.Http;

/// <summary>The troubles that happen before the operation. Nothing is read and nothing is stored.</summary>
internal static class EarlyTrouble
{
    /// <summary>Responds with the trouble, if it is one of these.</summary>
    /// <returns>Whether it responded.</returns>
    public static async Task<bool> TryWriteAsync(HttpContext context, Trouble? trouble, TimeProvider clock)
    {
        switch (trouble?.Kind)
        {
            case TroubleKind.ResetBefore:
                context.Abort();
                return true;
            case TroubleKind.Redirect:
                context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
                context.Response.Headers.Location = string.Create(
                    CultureInfo.InvariantCulture,
                    $"http://localhost:{context.Connection.LocalPort}{context.Request.Path.ToUriComponent()}{context.Request.QueryString}");
                return true;
            case TroubleKind.Html502:
                await WriteHtml502Async(context);
                return true;
            case TroubleKind.Error500:
                await AnswerWriter.WriteAsync(context, Answer.Problem(500, "something went wrong on the server"), null);
                return true;
            case TroubleKind.Error503:
                await AnswerWriter.WriteAsync(context, Answer.Problem(503, "the service is down for maintenance"), null);
                return true;
            case TroubleKind.TooManyRequests:
                await WriteTooManyRequestsAsync(context, trouble.Value.ToString(CultureInfo.InvariantCulture));
                return true;
            case TroubleKind.TooManyRequestsDate:
                var date = clock.GetUtcNow().AddSeconds(trouble.Value);
                await WriteTooManyRequestsAsync(context, date.ToString("R", CultureInfo.InvariantCulture));
                return true;
            default:
                return false;
        }
    }

    public static async Task WriteHtml502Async(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status502BadGateway;
        context.Response.ContentType = MediaTypeNames.Text.Html;
        await context.Response.WriteAsync(
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>",
            Encoding.UTF8,
            context.RequestAborted);
    }

    private static Task WriteTooManyRequestsAsync(HttpContext context, string retryAfter)
    {
        context.Response.Headers.RetryAfter = retryAfter;
        return AnswerWriter.WriteAsync(context, Answer.Problem(429, "too many requests"), null);
    }
}
