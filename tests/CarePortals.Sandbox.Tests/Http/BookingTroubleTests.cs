using System.Net;

namespace CarePortals.Sandbox.Tests.Http;

/// <summary>The troubles that decide whether a booking is stored.</summary>
public sealed class BookingTroubleTests
{
    [TestCase("taken", HttpStatusCode.Conflict)]
    [TestCase("taken=400", HttpStatusCode.BadRequest)]
    [TestCase("taken=402", HttpStatusCode.PaymentRequired)]
    [TestCase("taken=406", HttpStatusCode.NotAcceptable)]
    [TestCase("taken=422", HttpStatusCode.UnprocessableContent)]
    [TestCase("taken=499", (HttpStatusCode)499)]
    public async Task Taken_gives_the_time_to_somebody_else(string spec, HttpStatusCode status)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var message = await TestSandbox.MessageAsync(await sandbox.BookAsync(trouble: spec), status);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(message, Is.EqualTo("this time was just taken"));
            Assert.That(await sandbox.TimesAsync(The.Consultation), Has.No.Member(The.TutorialStart));
            Assert.That(sandbox.Server.Appointments, Is.Empty);
            await TestSandbox.MessageAsync(await sandbox.BookAsync(), HttpStatusCode.Conflict);
        });
    }

    [TestCase("refused", HttpStatusCode.BadRequest)]
    [TestCase("refused=402", HttpStatusCode.PaymentRequired)]
    [TestCase("refused=409", HttpStatusCode.Conflict)]
    public async Task Refused_leaves_the_time_open(string spec, HttpStatusCode status)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var message = await TestSandbox.MessageAsync(await sandbox.BookAsync(trouble: spec), status);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(message, Is.EqualTo("the clinic does not take this booking"));
            Assert.That(sandbox.Server.Appointments, Is.Empty);
            Assert.That(await sandbox.TimesAsync(The.Consultation), Has.Member(The.TutorialStart));
            Assert.That((await sandbox.BookAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Created));
        });
    }

    [TestCase("taken", HttpStatusCode.Conflict, "the queue takes nobody any more")]
    [TestCase("taken=422", HttpStatusCode.UnprocessableContent, "the queue takes nobody any more")]
    [TestCase("refused=403", HttpStatusCode.Forbidden, "the clinic does not take this booking")]
    public async Task A_queue_has_no_time_to_be_taken_and_says_so(string spec, HttpStatusCode status, string expected)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var response = await sandbox.BookAsync(The.RequestFor(The.WalkIn, "2024-10-27T12:00:00.000Z"), spec);

        Assert.That(await TestSandbox.MessageAsync(response, status), Is.EqualTo(expected));
        Assert.That(sandbox.Server.Appointments, Is.Empty);
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task A_late_booking_is_stored_although_the_patient_has_gone(CancellationToken cancellationToken)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        using var patience = new CancellationTokenSource();
        var answer = sandbox.BookAsync(trouble: "late=1500", patience: patience.Token);
        while (sandbox.Server.Requests.Count == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await patience.CancelAsync();
        await Assert.ThatAsync(() => answer, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await sandbox.TimesAsync(The.Consultation), Has.Member(The.TutorialStart), "not stored yet");

        while (sandbox.Server.Appointments.Count == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.That(await sandbox.TimesAsync(The.Consultation), Has.No.Member(The.TutorialStart));
    }

    [Test]
    public async Task A_late_booking_is_answered_to_who_waits_and_refused_if_another_was_faster()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        Assert.That((await sandbox.BookAsync(trouble: "late=0")).StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await sandbox.BookAsync(trouble: "late=1")).StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await sandbox.GetAsync("services", "late=600000")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "create alone");
    }
}
