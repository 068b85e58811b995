using System.Globalization;
using CarePortals.Sandbox;

namespace CarePortals.Generated.Tests.Faults.Chaos;

/// <summary>1,000 bookings by 50 patients at once, while everything goes wrong: both sides agree afterwards.</summary>
[Category("Elsewhere")]
[Category("Faults")]
public sealed class ChaosTests
{
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("CHAOS_SEED") ?? "20241027", CultureInfo.InvariantCulture);

    private ChaosRun _run = null!;
    private Dictionary<string, BookingAttempt> _attempts = null!;

    [OneTimeSetUp]
    public async Task BookAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        _run = await ChaosRun.RunAsync(Seed, limit.Token);
        _attempts = _run.Attempts.ToDictionary(attempt => attempt.Marker);
        var outcomes = _run.Attempts.CountBy(attempt => attempt.Outcome).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {pair.Key}");
        await TestContext.Progress.WriteLineAsync(
            $"Chaos, seed {Seed}: {_run.Attempts.Count} calls of BookAsync, {string.Join(", ", outcomes)}; the server saw {_run.Creates} and stored {_run.Stored.Count}, "
            + $"{_run.Stored.Count(stored => Of(stored).Result is BookingResult.Unknown)} of them behind Unknown.");
    }

    [Test]
    public void No_time_is_booked_twice()
    {
        Assert.That(_run.Stored.Select(stored => (stored.ServiceId, stored.Start)), Is.Unique);
    }

    [Test]
    public void No_booking_is_stored_twice()
    {
        Assert.That(_run.Stored.Select(Marker), Is.Unique);
        Assert.That(_run.Creates, Is.LessThanOrEqualTo(_run.Attempts.Count), "A booking is sent once at most.");
    }

    [Test]
    public void Every_appointment_belongs_to_a_patient_who_was_told_Booked_or_Unknown()
    {
        var denied = _run.Stored.Select(Of).Where(attempt => attempt.Result is not (BookingResult.Booked or BookingResult.Unknown));

        Assert.That(denied.Select(attempt => $"{attempt.Marker}: {attempt.Fault}, {attempt.Outcome} {attempt.Thrown?.GetType().Name}"), Is.Empty);
    }

    [Test]
    public void Every_patient_who_was_told_Booked_has_that_appointment()
    {
        var stored = _run.Stored.ToDictionary(Marker, stored => (stored.Id, stored.Start));
        var booked = _run.Attempts.Where(attempt => attempt.Result is BookingResult.Booked)
            .Select(attempt => (attempt.Marker, Told: (((BookingResult.Booked)attempt.Result!).Appointment.Id, attempt.Start)));

        Assert.That(booked.Where(attempt => stored.GetValueOrDefault(attempt.Marker) != attempt.Told).Select(attempt => attempt.Marker), Is.Empty);
    }

    [Test]
    public void No_patient_was_offered_the_time_that_was_just_taken()
    {
        var offered = _run.Attempts.Where(attempt => attempt.Result is BookingResult.SlotTaken taken && taken.Alternatives.Contains(attempt.Start));

        Assert.That(offered.Select(attempt => attempt.Marker), Is.Empty);
    }

    [Test]
    public void Everything_went_wrong()
    {
        var faults = _run.Attempts.Select(attempt => attempt.Fault.Split('=')[0]).ToHashSet();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_run.Attempts.Select(attempt => attempt.Outcome).Distinct(), Is.EquivalentTo(["Booked", "SlotTaken", "Rejected", "Unknown", "thrown"]));
            Assert.That(Enum.GetValues<TroubleKind>().Select(kind => new Trouble(kind).ToString().Split('=')[0]).Except(faults), Is.Empty);
            Assert.That(_run.Stored.Where(stored => Of(stored).Result is BookingResult.Unknown), Is.Not.Empty);
            Assert.That(_run.Attempts.Count, Is.GreaterThanOrEqualTo(ChaosRun.Patients * ChaosRun.BookingsEach));
        }
    }

    private BookingAttempt Of(StoredAppointment stored) => _attempts[Marker(stored)];

    private static string Marker(StoredAppointment stored) => stored.Values.GetProperty(BookingAttempt.Field).GetString()!;
}
