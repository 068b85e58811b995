using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CarePortals.Generated.Tests.Support;

/// <summary>What a service can answer to one attempt.</summary>
public static class Answer
{
    public static HttpResponseMessage Of(HttpStatusCode status, string body = "[]") => Of(status, new StringContent(body, Encoding.UTF8, "application/json"));

    public static HttpResponseMessage Of(HttpStatusCode status, HttpContent content) => new(status) { Content = content };

    public static HttpResponseMessage Ok() => Of(HttpStatusCode.OK);

    public static HttpResponseMessage Booked() => Of(HttpStatusCode.Created, """{ "_id": "672a0d6e9f1b2c0012345678" }""");

    public static HttpResponseMessage RetryAfter(HttpStatusCode status, TimeSpan wait) => With(Of(status), new RetryConditionHeaderValue(wait));

    public static HttpResponseMessage RetryAfter(HttpStatusCode status, DateTimeOffset date) => With(Of(status), new RetryConditionHeaderValue(date));

    /// <summary>No answer until the attempt is given up.</summary>
    public static async Task<HttpResponseMessage> Never(CancellationToken cancellationToken)
    {
        await UntilCanceled(cancellationToken).ConfigureAwait(false);
        throw new InvalidOperationException("Never comes here.");
    }

    /// <summary>Ends on the thread that cancels, unlike Task.Delay: that keeps the fake clock's order of events.</summary>
    internal static Task UntilCanceled(CancellationToken cancellationToken)
    {
        var canceled = new TaskCompletionSource();
        cancellationToken.Register(() => canceled.TrySetCanceled(cancellationToken));
        return canceled.Task;
    }

    private static HttpResponseMessage With(HttpResponseMessage response, RetryConditionHeaderValue header)
    {
        response.Headers.RetryAfter = header;
        return response;
    }
}
