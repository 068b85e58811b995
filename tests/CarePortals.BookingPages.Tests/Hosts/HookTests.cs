using System.Net;
using CarePortals.BookingPages.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests.Hosts;

/// <summary>What a site does around a booking, and that none of it can harm one.</summary>
[CancelAfter(180_000)]
internal sealed class HookTests
{
    [Test]
    public async Task Hooks_see_each_step_and_the_end_and_fill_in_what_is_known()
    {
        var seen = new Seen();
        await using var site = await TestSite.HostAsync("/visits", services => services.AddSingleton(seen).AddBookingHooks<Recording>());
        using var patient = new Patient(site);

        var details = await patient.ChooseTimeAsync(The.FollowUp);
        var review = await patient.SubmitAsync(details, "details", The.Answers());
        await patient.ConfirmAsync(review);
        await patient.ConfirmAsync(review);

        Assert.That(details.Values("answer.email"), Is.EqualTo(new[] { "known@example.com" }));
        Assert.That(seen.Ends, Is.EqualTo(new[] { BookingEndKind.Booked }), "a second Confirm is none");
        Assert.That(seen.Attempts.Single().Answers["firstName"], Is.EqualTo("Jane"));
        Assert.That(seen.Steps, Is.EqualTo(new[] { "Times", "Details", "Review" }));
    }

    [Test]
    public async Task A_hook_refuses_a_booking_with_a_text_for_the_patient()
    {
        await using var site = await TestSite.HostAsync("/visits", services => services.AddBookingHooks<Refusing>());
        using var patient = new Patient(site);

        var refused = await patient.ConfirmAsync(await patient.ReviewAsync());

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Text, Does.Contain("You have a visit on this day already."));
        Assert.That(site.CreateCalls, Is.Zero);
    }

    [TestCase(typeof(Throwing))]
    [TestCase(typeof(Broken))]
    public async Task An_exception_in_a_hook_changes_no_booking_and_says_nothing_of_the_patient(Type hooks)
    {
        await using var site = await TestSite.HostAsync("/visits", services =>
            typeof(CarePortalsBookingServiceCollectionExtensions).GetMethod("AddBookingHooks")!.MakeGenericMethod(hooks).Invoke(null, [services]));
        using var patient = new Patient(site);

        var booked = await patient.ConfirmAsync(await patient.ReviewAsync());

        Assert.That(booked.Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(site.Sandbox.Appointments, Has.Count.EqualTo(1));
        Assert.That(string.Join("\n", site.Log.GetSnapshot().Select(line => $"{line.Message} {line.Exception}")), Does.Contain(hooks.Name).And.Not.Contain("Jane"));
    }

    private sealed class Seen
    {
        public List<string> Steps { get; } = [];

        public List<BookingAttempt> Attempts { get; } = [];

        public List<BookingEndKind> Ends { get; } = [];
    }

    private sealed class Recording(Seen seen) : BookingHooks
    {
        public override Task AfterBookingAsync(BookingAttempt attempt, BookingEnd outcome, CancellationToken cancellationToken)
        {
            seen.Attempts.Add(attempt);
            seen.Ends.Add(outcome.Kind);
            return Task.CompletedTask;
        }

        public override Task OnStepAsync(BookingStep seenStep, CancellationToken cancellationToken)
        {
            seen.Steps.Add(seenStep.Name);
            return Task.CompletedTask;
        }

        public override Task<IReadOnlyDictionary<string, string>> PrefillAsync(BookingForm form, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["email"] = "known@example.com", ["nobodyAsks"] = "x" });
    }

    private sealed class Refusing : BookingHooks
    {
        public override Task<string?> BeforeBookingAsync(BookingAttempt attempt, CancellationToken cancellationToken) =>
            Task.FromResult<string?>("You have a visit on this day already.");
    }

    private sealed class Throwing : BookingHooks
    {
        public override Task<string?> BeforeBookingAsync(BookingAttempt attempt, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"about {attempt.Answers["firstName"]}");

        public override async Task AfterBookingAsync(BookingAttempt attempt, BookingEnd outcome, CancellationToken cancellationToken)
        {
            await Task.Yield();
            throw new InvalidOperationException($"about {attempt.Answers["firstName"]}");
        }

        public override Task OnStepAsync(BookingStep seen, CancellationToken cancellationToken) => throw new InvalidOperationException();

        public override Task<IReadOnlyDictionary<string, string>> PrefillAsync(BookingForm form, CancellationToken cancellationToken) =>
            throw new OperationCanceledException();
    }

    private sealed class Broken(Uri nobodyRegisters) : BookingHooks
    {
        public override Task<string?> BeforeBookingAsync(BookingAttempt attempt, CancellationToken cancellationToken) =>
            Task.FromResult<string?>(nobodyRegisters.ToString());
    }
}
