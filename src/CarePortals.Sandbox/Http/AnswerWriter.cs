using System.Net.Mime;
using System.Text.Json;

namespace CarePortals.Sandbox.Http;

/// <summary>Writes a response, with the trouble that happens once the response is known.</summary>
internal static class AnswerWriter
{
    private const int MiB = 1024 * 1024;
    private static readonly TimeSpan ResetPause = TimeSpan.FromMilliseconds(50);

    public static async Task WriteAsync(HttpContext context, Answer answer, Trouble? trouble)
    {
        switch (trouble?.Kind)
        {
            case TroubleKind.ResetAfter:
                context.Abort();
                return;
            case TroubleKind.Html502After:
                await EarlyTrouble.WriteHtml502Async(context);
                return;
            case TroubleKind.SlowHeaders:
                await DelayAsync(context, trouble);
                break;
            case TroubleKind.Loose:
                answer = answer with { Body = Loosen.Rewrite(answer.Body) };
                break;
            case TroubleKind.Accepted202 when answer.IsSuccess:
                answer = answer with { Status = StatusCodes.Status202Accepted };
                break;
            case TroubleKind.Empty204 when answer.IsSuccess:
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
        }

        if (answer.Body is null)
        {
            context.Response.StatusCode = answer.Status;
            return;
        }

        var body = trouble?.Kind == TroubleKind.Unreadable201 && answer.IsSuccess
            ? "<h1>Thank you"u8.ToArray()
            : JsonSerializer.SerializeToUtf8Bytes(answer.Body, SandboxJson.Options);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";
        await WriteBodyAsync(context, body, trouble);
    }

    private static async Task WriteBodyAsync(HttpContext context, byte[] body, Trouble? trouble)
    {
        if (trouble?.Kind != TroubleKind.HugeBody)
        {
            context.Response.ContentLength = body.Length;
        }

        // A response to HEAD has no body. It cannot be slow, and an endless one would never end.
        var kind = HttpMethods.IsHead(context.Request.Method) ? null : trouble?.Kind;
        var half = body.Length / 2;
        switch (kind)
        {
            case TroubleKind.SlowBody:
                await WriteNowAsync(context, body.AsMemory(..half));
                await DelayAsync(context, trouble!);
                await WriteNowAsync(context, body.AsMemory(half..));
                break;
            case TroubleKind.Drip:
                for (var index = 0; index < body.Length; index++)
                {
                    await WriteNowAsync(context, body.AsMemory(index, 1));
                    await DelayAsync(context, trouble!);
                }

                break;
            case TroubleKind.Truncated:
                await WriteNowAsync(context, body.AsMemory(..half));

                // A reset would overtake bytes that the socket has not sent yet.
                await Task.Delay(ResetPause, context.RequestAborted);
                context.Abort();
                break;
            case TroubleKind.HugeBody:
                await WriteSpacesAsync(context, trouble!.Value);
                await WriteNowAsync(context, body);
                break;
            default:
                await WriteNowAsync(context, body);
                break;
        }
    }

    private static async Task WriteSpacesAsync(HttpContext context, int mebibytes)
    {
        var spaces = new byte[MiB / 16];
        Array.Fill(spaces, (byte)' ');
        var left = mebibytes == 0 ? long.MaxValue : (long)mebibytes * MiB;
        for (; left > 0; left -= spaces.Length)
        {
            // Kestrel silently ignores writes to a client that has gone.
            context.RequestAborted.ThrowIfCancellationRequested();
            await WriteNowAsync(context, spaces);
        }
    }

    private static async Task WriteNowAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    // In real time, because a clock that stands still would never end the wait.
    private static Task DelayAsync(HttpContext context, Trouble trouble) =>
        Task.Delay(TimeSpan.FromMilliseconds(trouble.Value), context.RequestAborted);
}
