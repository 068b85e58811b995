using System.Net;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Faults.Fuzz;

/// <summary>Makes an answer of an example of the contract: status, headers and body, each of them odd now and then.</summary>
public sealed class AnswerMutator(Random random)
{
    private static readonly int[] Statuses = [200, 201, 202, 203, 204, 205, 206, 207, 226, 299, 300, 301, 304, 307, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 418, 422, 425, 429, 451, 499, 500, 501, 502, 503, 504, 511, 599, 600, 999, 0, 100, 101, 199];

    private static readonly string?[] ContentTypes =
    [
        null, "", "application/json", "application/json; charset=utf-8", "application/json; charset=\"utf-8\"", "application/json; charset=utf-16", "application/json; charset=iso-8859-1", "application/json; charset=klingon",
        "application/json; charset=", "application/json;;;", "text/html", "text/plain; charset=us-ascii", "application/problem+json", "APPLICATION/JSON", "json", "application/json, text/html", "multipart/form-data; boundary=x",
        "application/octet-stream", $"application/json; charset={OddText.Canary}", "application/json; charset=\u0007", "*/*", new string('x', 10_000) + "/json",
    ];

    private static readonly string[] RetryAfters = ["", "soon", "-1", "0", "99999999999999999999", "1.5", "Wed, 31 Feb 2024 00:00:00 GMT", "Sun, 06 Nov 1994 08:49:37 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "1, 2", OddText.Canary, "\u00e9"];

    private static readonly string[] HeaderNames = ["Location", "Content-Encoding", "Content-Length", "Content-MD5", "Content-Range", "Expires", "Last-Modified", "Date", "ETag", "Age", "Via", "Warning", "WWW-Authenticate", "Set-Cookie", "X-Canary", "organization"];

    public HttpResponseMessage Answer(int status, JToken example)
    {
        var bytes = new ByteMutator(random).Bytes(new JsonMutator(random).Write(example));
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", random.Next(2) == 0 ? "application/json; charset=utf-8" : Of(ContentTypes));
        var answer = new HttpResponseMessage((HttpStatusCode)(random.Next(9) == 0 ? Of(Statuses) : status)) { Content = content, ReasonPhrase = random.Next(4) == 0 ? OddText.Canary : null };
        if (random.Next(8) == 0)
        {
            answer.Headers.TryAddWithoutValidation("Retry-After", Of(RetryAfters));
        }

        if (random.Next(8) == 0)
        {
            // A length that is not the body's; not much beyond the limit, because a length is believed until it is.
            content.Headers.ContentLength = random.Next(3) switch { 0 => 0, 1 => bytes.Length * 2L, _ => long.MaxValue };
        }

        for (var more = random.Next(3); more > 0; more--)
        {
            var (name, value) = (Of(HeaderNames), random.Next(2) == 0 ? OddText.Canary : Of(RetryAfters));
            _ = answer.Headers.TryAddWithoutValidation(name, value) || content.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }

    private T Of<T>(T[] all) => all[random.Next(all.Length)];
}
