using System.Net;
using System.Text;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Support;

/// <summary>Answers of the mocked service, with a copy of what it was asked.</summary>
public static class MockedRequestExtensions
{
    public static Sent Answer(this MockedRequest expected, int status, string? body, string contentType = "application/json") =>
        expected.Answer(() =>
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body ?? ""));
            if (body is not null)
            {
                content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }

            return new HttpResponseMessage((HttpStatusCode)status) { Content = content };
        });

    public static Sent Answer(this MockedRequest expected, Func<HttpResponseMessage> answer)
    {
        var sent = new Sent();
        expected.Respond(async request =>
        {
            await sent.CopyAsync(request);
            return answer();
        });
        return sent;
    }
}
