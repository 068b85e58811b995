using System.Net;
using System.Net.Sockets;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Booking;

/// <summary>Real sockets: what never left this process is thrown, and said to be safe to try again.</summary>
[CancelAfter(180_000)]
public sealed class UnsentBookingTests
{
    [Test]
    public async Task A_refused_connection_throws([Values] bool registered)
    {
        using var reserved = new TcpListener(IPAddress.Loopback, 0);
        reserved.Start();
        var port = ((IPEndPoint)reserved.LocalEndpoint).Port;
        reserved.Stop();

        var failure = await Caught.From<HttpRequestException>(() => BookAsync(port, registered));

        Assert.That(failure.Message, Does.Contain("was not sent").And.Contain("ConnectionRefused").And.Contain("Trying again is safe"));
    }

    [Test]
    public async Task A_connection_that_is_not_there_in_time_throws()
    {
        var failure = await Caught.From<TimeoutException>(() => BookAsync(Connect(async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            throw new InvalidOperationException("Waited for ever.");
        })));

        Assert.That(failure.Message, Does.Contain("was not sent").And.Contain("Trying again is safe"));
    }

    [Test]
    public async Task Cancelling_while_the_connection_is_made_throws(CancellationToken cancellationToken)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        await Caught.FromAsync<OperationCanceledException>(BookAsync(
            Connect(async token =>
            {
                await cancel.CancelAsync();
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                throw new InvalidOperationException("Waited for ever.");
            }),
            cancel.Token));
    }

    [Test]
    public async Task A_connection_that_takes_the_request_and_never_answers_is_unknown()
    {
        var result = await BookAsync(Connect(_ => ValueTask.FromResult<Stream>(new SilentConnection())));

        Assert.That(result, Is.TypeOf<BookingResult.Unknown>());
        Assert.That(((BookingResult.Unknown)result).Uncertainty.WasSent, Is.True);
    }

    [Test]
    public async Task Cancelling_after_the_body_was_written_is_unknown(CancellationToken cancellationToken)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var result = await BookAsync(Connect(_ => ValueTask.FromResult<Stream>(new SilentConnection(cancel.Cancel))), cancel.Token);

        Assert.That(((BookingResult.Unknown)result).Uncertainty, Is.EqualTo(new BookingUncertainty { Reason = BookingUncertaintyReason.Canceled, WasSent = true }));
    }

    private static async Task<BookingResult> BookAsync(int port, bool registered)
    {
        var options = new CarePortalsClientOptions { BaseAddress = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}")) };
        if (!registered)
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            return await new CarePortalsClient(http, options).BookAsync(The.Booking());
        }

        using var provider = Provider(client => client.BaseAddress = options.BaseAddress, _ => { });
        return await provider.GetRequiredService<ICarePortalsClient>().BookAsync(The.Booking());
    }

    private static async Task<BookingResult> BookAsync(Action<IHttpClientBuilder> build, CancellationToken cancellationToken = default)
    {
        using var provider = Provider(
            options =>
            {
                options.BaseAddress = new Uri("http://localhost");
                options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromMilliseconds(300);
                options.MaxRetryAttempts = 0;
            },
            build);
        return await provider.GetRequiredService<ICarePortalsClient>().BookAsync(The.Booking(), cancellationToken);
    }

    private static ServiceProvider Provider(Action<CarePortalsClientOptions> configure, Action<IHttpClientBuilder> build)
    {
        var services = new ServiceCollection();
        build(services.AddCarePortalsClient(configure));
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static Action<IHttpClientBuilder> Connect(Func<CancellationToken, ValueTask<Stream>> connect) =>
        builder => builder.UseSocketsHttpHandler((handler, _) => handler.ConnectCallback = (_, token) => connect(token));
}
