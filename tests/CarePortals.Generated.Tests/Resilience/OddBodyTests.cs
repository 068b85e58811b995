using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Resilience;

/// <summary>Bodies that are no stream of .NET's own: an answer that is there is read, and limits hold, bare and with the pipeline.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class OddBodyTests(bool isBare)
{
    private const string Canary = "Jane-Canary-Doe";

    [Test]
    public async Task A_body_that_a_handler_has_read_before_is_there_for_the_client([Values(0, 1, 13)] int bytes, [Values] bool isDisposed)
    {
        using var client = Client(async () =>
        {
            var content = new StreamContent(new MemoryStream("""{"_id":"abc"}"""u8.ToArray()));
            await content.LoadIntoBufferAsync();
            var stream = await content.ReadAsStreamAsync();
            await stream.ReadAtLeastAsync(new byte[bytes], bytes, throwOnEndOfStream: false);
            if (isDisposed)
            {
                await stream.DisposeAsync();
            }

            return content;
        });

        var result = await client.Api.BookAsync(The.Booking());

        Assert.That(result, Is.TypeOf<BookingResult.Booked>());
    }

    [Test]
    public async Task The_callers_cancellation_reaches_content_that_writes_itself()
    {
        using var cancellation = new CancellationTokenSource();
        using var client = Client(() => Task.FromResult<HttpContent>(new OwnContent(async (stream, token) =>
        {
            await stream.WriteAsync("[]"u8.ToArray(), token);
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        })));

        var failure = await Caught.From<TaskCanceledException>(() => client.Api.ListServicesAsync(cancellation.Token));

        Assert.That(failure.CancellationToken, Is.EqualTo(cancellation.Token));
    }

    [Test]
    public async Task A_time_limit_reaches_content_that_writes_itself()
    {
        using var client = Client(() => Task.FromResult<HttpContent>(new OwnContent((_, token) => Task.Delay(Timeout.Infinite, token))));

        await Caught.From<TimeoutException>(() => client.Api.CreateAppointmentAsync(The.Booking()));
    }

    [Test]
    public void A_limit_on_the_size_reaches_content_that_writes_itself()
    {
        var written = 0;
        using var client = Client(() => Task.FromResult<HttpContent>(new OwnContent(async (stream, token) =>
        {
            for (; written < 100_000; written += 1000)
            {
                await stream.WriteAsync(new byte[1000], token);
            }
        })));

        Assert.That(async () => await client.Api.ListServicesAsync(), Throws.InstanceOf<ApiException>().Or.InstanceOf<HttpRequestException>());

        Assert.That(written, Is.LessThanOrEqualTo(10_000));
    }

    [TestCase(typeof(EndOfStreamException))]
    [TestCase(typeof(ObjectDisposedException))]
    [TestCase(typeof(FileNotFoundException))]
    public async Task A_body_that_breaks_off_in_whatever_way_quotes_nothing(Type type)
    {
        using var client = Client(() => Task.FromResult<HttpContent>(new StreamContent(new BrokenStream(() => (Exception)Activator.CreateInstance(type, Canary)!))));

        var failure = await Caught.From<ApiException>(() => client.Api.CreateAppointmentAsync(The.Booking()));

        Assert.That(failure.ToString(), Does.Not.Contain(Canary));
    }

    private TestedClient Client(Func<Task<HttpContent>> content) => new(isBare, new Answers(content));

    private sealed class TestedClient : IDisposable
    {
        private readonly IDisposable _owner;

        public TestedClient(bool isBare, HttpMessageHandler handler)
        {
            var limit = TimeSpan.FromMilliseconds(300);
            if (isBare)
            {
                var http = new HttpClient(handler) { Timeout = limit, MaxResponseContentBufferSize = 10_000 };
                (_owner, Api) = (http, new CarePortalsClient(http));
                return;
            }

            var services = new ServiceCollection();
            services
                .AddCarePortalsClient(options => (options.AttemptTimeout, options.TotalTimeout, options.MaxResponseBytes) = (limit, limit, 10_000))
                .ConfigurePrimaryHttpMessageHandler(() => handler);
            var provider = services.BuildServiceProvider();
            (_owner, Api) = (provider, provider.GetRequiredService<ICarePortalsClient>());
        }

        public ICarePortalsClient Api { get; }

        public void Dispose() => _owner.Dispose();
    }

    private sealed class Answers(Func<Task<HttpContent>> content) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new(HttpStatusCode.Created) { Content = await content(), RequestMessage = request };
    }

    /// <summary>Content that has no stream to be read from, only a way to be written.</summary>
    private sealed class OwnContent(Func<Stream, CancellationToken, Task> write) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => write(stream, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => write(stream, cancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class BrokenStream(Func<Exception> failure) : MemoryStream("""{"_id":"""u8.ToArray())
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw failure();

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await base.CopyToAsync(destination, bufferSize, cancellationToken);
            throw failure();
        }
    }
}
