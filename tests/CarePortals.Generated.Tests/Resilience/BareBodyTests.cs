using System.Net;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Resilience;

/// <summary>A client without AddCarePortalsClient: the limits of its HttpClient hold for the body as well.</summary>
public sealed class BareBodyTests
{
    [Test]
    public async Task The_timeout_of_the_HttpClient_covers_the_body()
    {
        using var http = new HttpClient(new Answers(new StreamContent(new SilentStream()))) { Timeout = TimeSpan.FromMilliseconds(200) };

        var failure = await Caught.From<TimeoutException>(() => new CarePortalsClient(http).ListServicesAsync());

        Assert.That(failure.Message, Does.Contain("longer than the time limit"));
    }

    [Test]
    public async Task The_time_until_the_headers_came_counts_for_the_body()
    {
        var clock = new TestClock();
        var limit = TimeSpan.FromMinutes(10);
        using var http = new HttpClient(new Answers(new StreamContent(new SilentStream()), () => clock.Advance(limit))) { Timeout = limit };

        var call = new CarePortalsClient(http, timeProvider: clock).ListServicesAsync();
        await Bound.WaitAsync(call);
        var failure = await Caught.FromAsync<TimeoutException>(call);

        Assert.That(failure.Message, Does.Contain("longer than the time limit"));
    }

    [Test]
    public async Task The_callers_cancellation_covers_the_body()
    {
        using var http = new HttpClient(new Answers(new StreamContent(new SilentStream())));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Caught.From<TaskCanceledException>(() => new CarePortalsClient(http).ListServicesAsync(cancellation.Token));
    }

    [Test]
    public async Task The_limit_of_the_HttpClient_on_the_size_of_an_answer_holds([Values] bool withLength)
    {
        var body = new ByteArrayContent("[                ]"u8.ToArray());
        if (!withLength)
        {
            body.Headers.ContentLength = null;
        }

        using var http = new HttpClient(new Answers(body)) { MaxResponseContentBufferSize = 10 };

        var failure = await Caught.From<ApiException>(() => new CarePortalsClient(http).ListServicesAsync());

        Assert.That(failure.StatusCode, Is.EqualTo(200));
        Assert.That(failure.Message, Does.Contain("more than 10 bytes"));
    }

    private sealed class Answers(HttpContent body, Action? beforeHeaders = null) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            beforeHeaders?.Invoke();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = body, RequestMessage = request });
        }
    }

    /// <summary>Says nothing, until it is given up.</summary>
    private sealed class SilentStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
