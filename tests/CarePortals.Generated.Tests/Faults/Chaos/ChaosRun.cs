using System.Collections.Concurrent;
using System.Globalization;
using CarePortals.Generated.Tests.EndToEnd;
using CarePortals.Generated.Tests.Support;
using CarePortals.Sandbox;
using CarePortals.Testing;

namespace CarePortals.Generated.Tests.Faults.Chaos;

/// <summary>All patients over one sandbox, and what both sides know afterwards.</summary>
public sealed record ChaosRun(IReadOnlyList<BookingAttempt> Attempts, IReadOnlyList<StoredAppointment> Stored, int Creates)
{
    public const int Patients = 50;

    /// <summary>CHAOS_BOOKINGS: how many bookings of each patient.</summary>
    public static readonly int BookingsEach = int.Parse(Environment.GetEnvironmentVariable("CHAOS_BOOKINGS") ?? "20", CultureInfo.InvariantCulture);

    // A client is used for so many bookings.
    private const int Session = 10;

    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromMilliseconds(400);

    public static async Task<ChaosRun> RunAsync(int seed, CancellationToken cancellationToken)
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = new FixedClock(SandboxClient.Now) }, cancellationToken);
        var sessions = Enumerable.Range(0, Patients).SelectMany(patient => Enumerable.Range(0, BookingsEach / Session).Select(session => Name(patient, session)));
        using var clients = new ChaosClients(server.BaseAddress, sessions, AttemptTimeout);
        using var calm = new ChaosClients(server.BaseAddress, ["calm"], TimeSpan.FromMinutes(1));
        var services = (await calm["calm"].ListServicesAsync(cancellationToken)).Where(service => !service.IsQueueService).ToList();

        var attempts = new ConcurrentQueue<BookingAttempt>();
        await Task.WhenAll(Enumerable.Range(0, Patients).Select(patient =>
            new ChaosPatient(patient, seed, services, calm["calm"], booking => clients[Name(patient, booking / Session)], attempts.Enqueue).BookAsync(BookingsEach, cancellationToken)));

        // What is stored late comes within this time; what a busy machine stores later still is not looked at.
        await Task.Delay(AttemptTimeout * 4, cancellationToken);
        return new ChaosRun([.. attempts], server.Appointments, server.Requests.Count(request => request.Operation == Sandbox.Operation.CreateAppointment));
    }

    /// <summary>What every form of the sandbox asks, and the marker.</summary>
    public static Dictionary<string, object?> Answers(string marker) => new(SandboxClient.Answers())
    {
        ["dob"] = "1980-02-28",
        ["province"] = "Ontario",
        ["feeling"] = "Better",
        ["urgency"] = "Today",
        ["consent"] = true,
        ["noEmergency"] = true,
        [BookingAttempt.Field] = marker,
    };

    private static string Name(int patient, int session) => FormattableString.Invariant($"patient {patient}, session {session}");
}
