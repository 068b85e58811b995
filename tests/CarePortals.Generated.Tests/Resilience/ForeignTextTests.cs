using System.Net;
using System.Net.Sockets;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Resilience;

/// <summary>Pitfall 4: what a server sent, .NET's own exceptions quote, and so does what they wrap.</summary>
public sealed class ForeignTextTests
{
    private const string Secret = "Jane Doe";

    [Test]
    public async Task A_failed_connection_quotes_nothing([Values] bool booking)
    {
        using var test = new TimedClient(_ => throw new HttpRequestException(
            HttpRequestError.InvalidResponse,
            $"Received an invalid status line: '{Secret}'.",
            new IOException(Secret, new InvalidOperationException(Secret))));

        var error = await Caught.FromAsync<HttpRequestException>(Call(test, booking));

        AssertClean(error);
        Assert.That(error.Message, Does.StartWith(booking ? "POST appointments" : "GET services").And.Contains(nameof(HttpRequestError.InvalidResponse)));
        Assert.That(error.HttpRequestError, Is.EqualTo(HttpRequestError.InvalidResponse));
    }

    // .NET lets these through when a peer resets the connection right after it took it.
    [Test]
    public async Task A_bare_failure_of_the_connection_is_the_documented_one([Values] bool booking, [Values] bool registered, [Values] bool socket)
    {
        Exception failure = socket ? new SocketException((int)SocketError.NotConnected) : new IOException(Secret);
        using var test = new TimedClient(_ => throw failure);
        using var http = new HttpClient(new AttemptHandler(test.Clock, (_, _) => throw failure));
        var bare = new CarePortalsClient(http);

        var error = await Caught.FromAsync<HttpRequestException>(
            registered ? Call(test, booking) : booking ? bare.CreateAppointmentAsync(TimedClient.Booking()) : bare.ListServicesAsync());

        AssertClean(error);
        Assert.That(error.Message, Does.Contain(socket ? "(Unknown, NotConnected)" : "(Unknown)"));
        Assert.That(registered ? test.Service.Count : 1, Is.EqualTo(registered && !booking ? 4 : 1), "A read is tried again.");
    }

    [Test]
    public async Task A_failure_of_a_file_in_a_handler_is_not_taken_for_one_of_the_connection()
    {
        using var http = new HttpClient(new AttemptHandler(new TestClock(), (_, _) => throw new FileNotFoundException("A certificate of the application.")));

        await Caught.From<FileNotFoundException>(() => new CarePortalsClient(http).ListServicesAsync());
    }

    [Test]
    public async Task A_broken_body_quotes_nothing([Values] bool booking)
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.OK, new StreamContent(new GeneratedStream(10, new IOException(Secret)))));

        // For a booking the status that came before says whether it exists; a read is tried again as after any broken connection.
        AssertClean(booking ? await Caught.FromAsync<ApiException>(test.BookAsync()) : await Caught.FromAsync<HttpRequestException>(test.ReadAsync()));
    }

    [Test]
    public async Task A_body_that_cannot_be_decompressed_is_a_typed_error_that_quotes_nothing([Values] bool booking)
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.OK, new StreamContent(new GeneratedStream(10, new InvalidDataException(Secret)))));

        var error = await Caught.FromAsync<ApiException>(Call(test, booking));

        AssertClean(error);
        Assert.That(error.StatusCode, Is.EqualTo(200));
        Assert.That(error.Message, Does.Contain("corrupt"));
        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_timeout_quotes_nothing([Values] bool booking)
    {
        using var test = new TimedClient((_, token) => Answer.Never(token));

        AssertClean(await Caught.FromAsync<TimeoutException>(Call(test, booking)));
    }

    [Test]
    public async Task A_body_that_is_too_long_quotes_nothing([Values] bool booking)
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.OK, Secret), options => options.MaxResponseBytes = 3);

        AssertClean(await Caught.FromAsync<ApiException>(Call(test, booking)));
    }

    private static Task Call(TimedClient test, bool booking) => booking ? test.BookAsync() : test.ReadAsync();

    private static void AssertClean(Exception error)
    {
        Assert.That(error.InnerException, Is.Null);
        Assert.That(error.ToString(), Does.Not.Contain(Secret).And.Not.Contains("Jane"));
    }
}
