using Microsoft.Extensions.Http.Resilience;
using CarePortals.Generated.Runtime.Transport;
using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Registration;

public sealed class PrimaryHandlerTests
{
    [Test]
    public void The_default_follows_no_redirect_keeps_no_cookies_and_takes_compressed_answers([Values] bool resilience)
    {
        var services = new ServiceCollection();
        var builder = services.AddCarePortalsClient(_ => { });
        if (!resilience)
        {
            builder.RemoveCarePortalsResilience();
        }

        using var provider = services.BuildServiceProvider(validateScopes: true);

        var handler = Handlers.Of(provider)[^1] as SocketsHttpHandler;
        Assert.Multiple(() =>
        {
            Assert.That(handler, Is.Not.Null);
            Assert.That(handler?.AllowAutoRedirect, Is.False);
            Assert.That(handler?.AutomaticDecompression, Is.EqualTo(DecompressionMethods.All));
            Assert.That(handler?.UseCookies, Is.False);
            Assert.That(handler?.PooledConnectionLifetime, Is.EqualTo(TimeSpan.FromMinutes(2)), "a changed DNS entry is seen");
        });
    }

    [Test]
    public void The_body_is_read_inside_of_every_handler_that_limits_time()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient(_ => { }).AddHttpMessageHandler(() => new CountingHandler());
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var own = Handlers.Of(provider).Where(handler => handler is ResilienceHandler or CountingHandler or TransportHandler);

        Assert.That(own.Select(handler => handler.GetType()), Is.EqualTo(new[] { typeof(ResilienceHandler), typeof(CountingHandler), typeof(TransportHandler) }));
    }

    [Test]
    public async Task A_redirect_is_a_typed_error_and_the_organization_goes_nowhere_else()
    {
        using var network = new FakeNetwork("HTTP/1.1 302 Found\r\nLocation: http://evil.example.com/\r\nContent-Length: 0\r\n\r\n"u8.ToArray());

        var error = await Caught.FromAsync<ApiException>(network.ReadAsync());

        Assert.That(error.StatusCode, Is.EqualTo(302));
        Assert.That(network.Hosts, Is.EqualTo(new[] { "localhost" }));
    }

    [Test]
    public async Task A_compressed_answer_is_read()
    {
        using var network = new FakeNetwork(FakeNetwork.Compressed("[]"u8));

        Assert.That(await network.ReadAsync(), Is.Empty);
    }

    [Test]
    public async Task The_limit_counts_the_bytes_after_decompression()
    {
        using var network = new FakeNetwork(FakeNetwork.Compressed(new byte[100_000]), options => options.MaxResponseBytes = 99_999);

        var error = await Caught.FromAsync<ApiException>(network.ReadAsync());

        Assert.That(error.Message, Does.Contain("MaxResponseBytes"));
    }

    [Test]
    public async Task An_answer_whose_compression_is_broken_keeps_its_status()
    {
        using var network = new FakeNetwork("HTTP/1.1 201 Created\r\nContent-Encoding: gzip\r\nContent-Length: 8\r\n\r\nJane Doe"u8.ToArray());

        var error = await Caught.FromAsync<ApiException>(network.BookAsync());

        Assert.That(error.StatusCode, Is.EqualTo(201));
        Assert.That(error.ToString(), Does.Not.Contain("Jane"));
        Assert.That(error.InnerException, Is.Null);
    }

    [TestCase("Jane Doe\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nJane Doe\r\n\r\n")]
    public async Task What_is_no_HTTP_is_an_HttpRequestException_that_quotes_nothing(string answer)
    {
        using var network = new FakeNetwork(System.Text.Encoding.ASCII.GetBytes(answer));

        var error = await Caught.FromAsync<HttpRequestException>(network.BookAsync());

        Assert.That(error.ToString(), Does.Not.Contain("Jane"));
        Assert.That(error.InnerException, Is.Null);
    }

    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nJane Doe\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{ \"name\": \"Jane Doe\"")]
    public async Task A_body_of_a_booking_that_breaks_off_keeps_its_status_and_quotes_nothing(string answer)
    {
        using var network = new FakeNetwork(System.Text.Encoding.ASCII.GetBytes(answer));

        var error = await Caught.FromAsync<ApiException>(network.BookAsync());

        Assert.That(error.StatusCode, Is.EqualTo(200));
        Assert.That(error.ToString(), Does.Not.Contain("Jane"));
        Assert.That(error.InnerException, Is.Null);
    }
}
