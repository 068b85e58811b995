using System.Text;
using CarePortals.Generated.Tests.Leaks;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Templates;

/// <summary>An access key in a header, and a session in a cookie: in no exception, log, span, metric or address.</summary>
[CancelAfter(180_000)]
public sealed class MadeUpSecretTests
{
    [TestCase("200")]
    [TestCase("401")]
    [TestCase("500")]
    [TestCase("302")]
    [TestCase("unreadable")]
    [TestCase("reset")]
    [TestCase("refused")]
    [TestCase("silent")]
    public async Task A_secret_appears_nowhere(string path)
    {
        var sent = new StringBuilder();
        using var service = new WatchedService(_ => ConnectAsync(path, sent));
        using var cancel = new CancellationTokenSource();
        if (path == "silent")
        {
            cancel.CancelAfter(TimeSpan.FromMilliseconds(100));
        }

        var printed = await PrintAsync(Client(service), Canary.Text, cancel.Token);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.ToString(), path is "refused" or "silent" ? Is.Empty : Does.Contain($"access-key: {Canary.Text}").And.Contain($"session={Canary.Text}"));
            Assert.That(printed, Does.Not.Contain(Canary.Text));
            Assert.That(service.Logs, Has.Some.Contains("GetLoan").And.Some.Contains("System.Net.Http.HttpClient.ICarePortalsClient"), "the logs are on");
            Assert.That(service.Texts.Where(text => text.Contains(Canary.Text, StringComparison.OrdinalIgnoreCase)), Is.Empty);
        }
    }

    [TestCase("\r\nb: c")]
    [TestCase("é")]
    [TestCase("\0")]
    [TestCase(" ")]
    public async Task A_secret_that_cannot_be_sent_is_refused_without_being_quoted(string behind)
    {
        using var service = new WatchedService(_ => throw new InvalidOperationException("Something was sent."));

        var refused = await Caught.From<ArgumentException>(() => Client(service).GetLoanAsync("l1", Canary.Text + behind));

        Assert.That(Canary.Print(refused), Does.Not.Contain(Canary.Text).And.Contain("access-key"));
        Assert.That(service.Texts.Where(text => text.Contains(Canary.Text, StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    private static MadeUpClient Client(WatchedService service) => MadeUpClient.Over(service.Services, new Uri("http://localhost"), TimeProvider.System);

    private static async Task<string> PrintAsync(MadeUpClient client, string secret, CancellationToken cancellationToken)
    {
        try
        {
            return $"{await client.GetLoanAsync("l1", secret, session: secret, cancellationToken: cancellationToken)}";
        }
        catch (Exception failure) when (failure is ApiException or HttpRequestException or TimeoutException or OperationCanceledException)
        {
            return Canary.Print(failure);
        }
    }

    private static ValueTask<Stream> ConnectAsync(string path, StringBuilder sent) => path switch
    {
        "silent" => new(new SilentConnection()),
        "refused" => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused),
        _ => new(new FakeConnection(
            path == "reset" ? [] : Encoding.ASCII.GetBytes($"HTTP/1.1 {(path == "unreadable" ? "200" : path)} Status\r\nContent-Type: application/json\r\nLocation: /a\r\nContent-Length: 2\r\n\r\n{(path == "unreadable" ? "{x" : "{}")}"),
            written => sent.Append(Encoding.ASCII.GetString(written.Span)))),
    };
}
