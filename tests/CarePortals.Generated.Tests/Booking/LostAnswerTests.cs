using System.Net;
using System.Net.Sockets;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Booking;

/// <summary>A booking whose answer never came: what may have arrived is Unknown, what cannot have is thrown.</summary>
public sealed class LostAnswerTests
{
    [Test]
    public async Task No_answer_in_time_is_unknown_and_nothing_is_sent_again()
    {
        using var test = new TimedClient((attempt, token) => attempt == 1 ? Answer.Never(token) : Task.FromResult(Answer.Of(HttpStatusCode.OK, "{}")));

        var known = await BookAsync(test);

        Assert.That((known.Reason, known.StatusCode, known.Listing), Is.EqualTo((BookingUncertaintyReason.TimedOut, (int?)null, SlotListing.NoLongerListed)));
        Assert.That(test.Service.Count, Is.EqualTo(2), "The booking, and the availability.");
    }

    [Test]
    public async Task A_broken_connection_is_unknown()
    {
        using var test = new TimedClient(attempt => attempt == 1 ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : Answer.Of(HttpStatusCode.OK, "{}"));

        Assert.That((await BookAsync(test)).Reason, Is.EqualTo(BookingUncertaintyReason.AnswerLost));
    }

    [TestCase(409, "SlotTaken: 0 alternatives")]
    [TestCase(422, "SlotTaken: 0 alternatives")]
    [TestCase(201, "Unknown: UnreadableSuccess, sent, status 201, slot NoLongerListed")]
    [TestCase(503, "Unknown: UnclearStatus, sent, status 503, slot NoLongerListed")]
    public async Task A_status_whose_body_does_not_come_in_time_says_what_it_says(int status, string expected)
    {
        using var test = new TimedClient(attempt => attempt == 1
            ? Answer.Of((HttpStatusCode)status, new StreamContent(new StallingStream(10)))
            : Answer.Of(HttpStatusCode.OK, "{}"));

        Assert.That($"{await test.Clock.CompleteAsync(test.Client.BookAsync(The.Booking()))}", Is.EqualTo(expected));
    }

    [Test]
    public async Task An_application_handler_that_fails_after_a_success_makes_it_unknown()
    {
        using var test = new TimedClient(
            attempt => attempt == 1 ? Answer.Booked() : Answer.Of(HttpStatusCode.OK, "{}"),
            build: builder => builder.AddHttpMessageHandler(() => new FailAfterSending()));

        Assert.That((await BookAsync(test)).Reason, Is.EqualTo(BookingUncertaintyReason.UnreadableSuccess));
    }

    [Test]
    public async Task A_handler_of_the_application_that_fails_before_sending_throws()
    {
        using var test = new TimedClient(_ => Answer.Booked(), build: builder => builder.AddHttpMessageHandler(() => new FailBeforeSending()));

        await Caught.From<InvalidOperationException>(() => test.Clock.CompleteAsync(test.Client.BookAsync(The.Booking())));
        Assert.That(test.Service.Count, Is.Zero);
    }

    [Test]
    public async Task An_answer_that_a_handler_of_the_application_made_up_was_not_sent()
    {
        using var test = new TimedClient(_ => Answer.Booked(), build: builder => builder.AddHttpMessageHandler(() => new AnswerWithoutSending()));

        var known = await BookAsync(test);

        Assert.That((known.StatusCode, known.WasSent, test.Service.Count), Is.EqualTo(((int?)503, false, 0)));
    }

    [TestCase(HttpRequestError.NameResolutionError)]
    [TestCase(HttpRequestError.ConnectionError)]
    [TestCase(HttpRequestError.SecureConnectionError)]
    [TestCase(HttpRequestError.ProxyTunnelError)]
    public async Task No_connection_throws_and_says_that_trying_again_is_safe(HttpRequestError code)
    {
        using var test = new TimedClient(_ => throw new HttpRequestException(code));

        var failure = await Caught.From<HttpRequestException>(() => test.Clock.CompleteAsync(test.Client.BookAsync(The.Booking())));

        Assert.That(failure.Message, Does.Contain("was not sent").And.Contain("Trying again is safe"));
        Assert.That(test.Service.Count, Is.EqualTo(1), "Nothing was lost, so the availability says nothing new.");
    }

    [TestCase(SocketError.ConnectionRefused)]
    [TestCase(SocketError.HostNotFound)]
    [TestCase(SocketError.NoData)]
    [TestCase(SocketError.TryAgain)]
    public async Task A_socket_that_never_had_a_connection_throws(SocketError code)
    {
        using var test = new TimedClient(_ => throw new HttpRequestException("A handler of the application.", new SocketException((int)code)));

        Assert.That((await Caught.From<HttpRequestException>(() => test.Clock.CompleteAsync(test.Client.BookAsync(The.Booking())))).Message, Does.Contain("was not sent").And.Contain("Trying again is safe"));
    }

    [TestCase(SocketError.ConnectionReset)]
    [TestCase(SocketError.TimedOut)]
    [TestCase(SocketError.NetworkUnreachable)]
    public async Task A_socket_that_may_have_had_a_connection_is_unknown(SocketError code)
    {
        using var test = new TimedClient(attempt => attempt == 1 ? throw new HttpRequestException("A handler of the application.", new SocketException((int)code)) : Answer.Of(HttpStatusCode.OK, "{}"));

        Assert.That((await BookAsync(test)).Reason, Is.EqualTo(BookingUncertaintyReason.AnswerLost));
    }

    [Test]
    public async Task An_open_circuit_throws_and_says_that_trying_again_is_safe()
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.InternalServerError, "{}"), options => options.MaxRetryAttempts = 0);
        for (var call = 0; call < 100; call++)
        {
            await Caught.From<ApiException>(() => test.Client.CreateAppointmentAsync(The.Booking()));
        }

        var failure = await Caught.From<HttpRequestException>(() => test.Clock.CompleteAsync(test.Client.BookAsync(The.Booking())));

        Assert.That(failure.Message, Does.Contain("was not sent").And.Contain("Trying again is safe"));
        Assert.That(test.Service.Count, Is.EqualTo(100));
    }

    [Test]
    public async Task Cancelling_before_anything_is_sent_throws()
    {
        using var test = new TimedClient(_ => Answer.Booked());

        var canceled = await Caught.From<TaskCanceledException>(() => test.Client.BookAsync(The.Booking(), new CancellationToken(canceled: true)));

        Assert.That((canceled.CancellationToken.IsCancellationRequested, test.Service.Count), Is.EqualTo((true, 0)));
    }

    [Test]
    public async Task Cancelling_while_a_handler_waits_before_sending_throws()
    {
        using var cancel = new CancellationTokenSource();
        using var test = new TimedClient(_ => Answer.Booked(), build: builder => builder.AddHttpMessageHandler(() => new WaitBeforeSending()));

        var call = test.Client.BookAsync(The.Booking(), cancel.Token);
        await cancel.CancelAsync();

        await Caught.FromAsync<OperationCanceledException>(call);
        Assert.That(test.Service.Count, Is.Zero);
    }

    [Test]
    public async Task Cancelling_after_it_was_sent_is_unknown_and_does_not_wait_for_the_availability()
    {
        using var cancel = new CancellationTokenSource();
        using var test = new TimedClient((_, token) => Answer.Never(token));

        var call = test.Client.BookAsync(The.Booking(), cancel.Token);
        await cancel.CancelAsync();
        await Bound.WaitAsync(call);

        var known = ((BookingResult.Unknown)await call).Uncertainty;
        Assert.That((known.Reason, known.Listing), Is.EqualTo((BookingUncertaintyReason.Canceled, SlotListing.NotKnown)));
        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    [TestCase(409, typeof(BookingResult.SlotTaken))]
    [TestCase(400, typeof(BookingResult.Rejected))]
    [TestCase(500, typeof(BookingResult.Unknown))]
    public async Task Cancelling_while_the_availability_is_read_keeps_what_became_of_the_booking(int status, Type expected)
    {
        using var cancel = new CancellationTokenSource();
        using var test = new TimedClient((attempt, token) => attempt == 1 ? Task.FromResult(Answer.Of((HttpStatusCode)status, "{}")) : Answer.Never(token));

        var call = test.Client.BookAsync(The.Booking(), cancel.Token);
        await cancel.CancelAsync();
        await Bound.WaitAsync(call);

        Assert.That(await call, Is.TypeOf(expected));
    }

    [Test]
    public async Task A_success_whose_body_ends_in_a_bare_socket_error_keeps_its_status()
    {
        using var test = new TimedClient(attempt => attempt == 1
            ? Answer.Of(HttpStatusCode.Created, new StreamContent(new GeneratedStream(10, new SocketException((int)SocketError.ConnectionReset))))
            : Answer.Of(HttpStatusCode.OK, "{}"));

        var known = await BookAsync(test);

        Assert.That((known.Reason, known.StatusCode), Is.EqualTo((BookingUncertaintyReason.UnreadableSuccess, (int?)201)));
    }

    [Test]
    public async Task Memory_that_runs_out_over_the_availability_does_not_lose_what_became_of_the_booking()
    {
        using var test = new TimedClient(attempt => attempt == 1 ? Answer.Of(HttpStatusCode.BadGateway, "{}") : throw new InsufficientMemoryException());

        Assert.That((await BookAsync(test)).Listing, Is.EqualTo(SlotListing.NotKnown));
    }

    [Test]
    public async Task A_client_outside_of_the_container_takes_a_lost_answer_for_unknown()
    {
        using var http = new HttpClient(new HangingHandler()) { Timeout = TimeSpan.FromMilliseconds(50) };

        var result = await new CarePortalsClient(http).BookAsync(The.Booking());

        Assert.That(((BookingResult.Unknown)result).Uncertainty, Is.EqualTo(new BookingUncertainty { Reason = BookingUncertaintyReason.TimedOut }));
    }

    private static async Task<BookingUncertainty> BookAsync(TimedClient test)
    {
        var result = await test.Clock.CompleteAsync(test.Client.BookAsync(The.Booking()));

        Assert.That(result, Is.TypeOf<BookingResult.Unknown>());
        return ((BookingResult.Unknown)result).Uncertainty;
    }

    private sealed class FailAfterSending : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            return request.Method == HttpMethod.Get ? answer : throw new InvalidOperationException("A handler of the application failed.");
        }
    }

    private sealed class FailBeforeSending : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A handler of the application failed.");
    }

    private sealed class AnswerWithoutSending : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Answer.Of(HttpStatusCode.ServiceUnavailable, "{}"));
    }

    private sealed class WaitBeforeSending : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Answer.UntilCanceled(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
