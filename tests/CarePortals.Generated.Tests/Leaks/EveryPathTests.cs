using System.Text;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Leaks;

/// <summary>
/// Canaries in everything that a patient fills in and in every answer, down every path, with all logs of this library and
/// of the framework, and with spans, metrics and events collected: they appear nowhere.
/// </summary>
[Category("Elsewhere")]
[CancelAfter(180_000)]
public sealed class EveryPathTests
{
    private static readonly string[] Paths =
    [
        "200", "201", "204", "400", "401", "402", "404", "409", "422", "429", "500", "503", "302",
        "html", "cut short", "unreadable", "damaged", "too large", "no http", "reset", "refused", "silent",
    ];

    [Test]
    public async Task Nothing_leaks([ValueSource(nameof(Ways))] Way call, [ValueSource(nameof(Paths))] string path)
    {
        using var service = new WatchedService(token => ConnectAsync(path, call.Operation, token));
        using var cancel = new CancellationTokenSource();
        if (path == "silent")
        {
            cancel.CancelAfter(TimeSpan.FromMilliseconds(100));
        }

        var printed = "";
        try
        {
            printed = Printed.All(await call.RunAsync(service.Client, cancel.Token));
        }
        catch (Exception failure) when (failure is ApiException or HttpRequestException or TimeoutException or OperationCanceledException)
        {
            printed = Canary.Print(failure);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(printed, Is.Not.Empty.And.Not.Contain(Canary.Text));
            Assert.That(service.Logs, Has.Some.Contains("System.Net.Http.HttpClient.ICarePortalsClient").And.Some.Contains("CarePortals.Generated.CarePortalsClient"), "the logs are on");
            Assert.That(service.Texts, Has.Some.Contains("http.client.request.duration").And.Some.Contains("careportals.operation.duration").And.Some.Contains("RequestStart"), "metrics and events are on");
            Assert.That(service.Texts.Where(text => text.Contains(Canary.Text, StringComparison.OrdinalIgnoreCase)), Is.Empty);
        }
    }

    private static IEnumerable<Way> Ways() =>
    [
        .. Operation.All.Where(operation => operation.Method == HttpMethod.Get).Select(operation => new Way(operation.Name, operation, operation.Call)),
        new("create", Operation.All[3], async (client, token) => await client.CreateAppointmentAsync(CanaryBooking.Request(), token)),
        new("book", Operation.All[3], async (client, token) => await client.BookAsync(CanaryBooking.Request(), token)),
    ];

    private static ValueTask<Stream> ConnectAsync(string path, Operation operation, CancellationToken cancellationToken)
    {
        var good = CanaryBooking.Answer(operation);
        const string Error = $$"""{ "message": ["{{Canary.Text}}"], "error": "{{Canary.Text}}", "type": "{{Canary.Text}}", "{{Canary.Text}}": "{{Canary.Text}}" }""";
        return path switch
        {
            "html" => Bytes(502, $"<h1>{Canary.Text}</h1>", "text/html"),
            "cut short" => Bytes(201, good[..(good.Length / 2)]),
            "unreadable" => Bytes(201, $"{Canary.Text} {good}"),
            "damaged" => Bytes(201, good, extra: "Content-Encoding: gzip"),
            "too large" => Bytes(201, good + new string(' ', 128 * 1024)),
            "no http" => new(new FakeConnection(Encoding.UTF8.GetBytes($"{Canary.Text}\r\n\r\n{good}"))),
            "reset" => new(new FakeConnection([])),
            "refused" => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused),
            "silent" => new(new SilentConnection()),
            _ => Bytes(int.Parse(path, System.Globalization.CultureInfo.InvariantCulture), path[0] == '2' ? good : Error),
        };
    }

    private static ValueTask<Stream> Bytes(int status, string body, string type = "application/json", string extra = "x-more: 1") =>
        new(new FakeConnection(Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $"HTTP/1.1 {status} {Canary.Text}\r\nContent-Type: {type}\r\nx-patient: {Canary.Text}\r\nSet-Cookie: a={Canary.Text}\r\nLocation: /{Canary.Text}\r\n{extra}\r\nContent-Length: {(status == 204 ? 0 : Encoding.UTF8.GetByteCount(body))}\r\n\r\n{(status == 204 ? "" : body)}"))));

    /// <summary>One way to call the client.</summary>
    public sealed record Way(string Name, Operation Operation, Func<ICarePortalsClient, CancellationToken, Task<object>> RunAsync)
    {
        public override string ToString() => Name;
    }
}
