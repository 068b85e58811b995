using System.Collections.Concurrent;
using CarePortals.Sandbox;
using Operation = CarePortals.Sandbox.Operation;

namespace CarePortals.Generated.Tests.Faults.Matrix;

/// <summary>Every fault of the sandbox with every operation. The calls run side by side, because some of them wait.</summary>
[Category("Faults")]
public sealed class FaultMatrixTests
{
    private const string Book = nameof(ICarePortalsClient.BookAsync);
    private const int SideBySide = 24;

    private static readonly string[] Reads = [.. Enum.GetNames<Operation>().Where(name => name != nameof(Operation.CreateAppointment))];
    private static readonly string[] Bookings = [nameof(Operation.CreateAppointment), Book];

    private readonly ConcurrentDictionary<(string Spec, string Call), Observed> _observed = new();
    private readonly ConcurrentDictionary<(string Spec, string Call), Observed> _bare = new();

    private static IEnumerable<TestCaseData> Cases =>
        from row in FaultMatrix.Rows
        from call in Reads.Concat(Bookings)
        select new TestCaseData(row, call).SetArgDisplayNames(row.Spec, call);

    private static IEnumerable<TestCaseData> BookingCases => Cases.Where(test => Bookings.Contains((string)test.Arguments[1]!));

    [OneTimeSetUp]
    public async Task CallAsync()
    {
        // The slow ones first, so that the others run while they wait.
        var calls =
            from row in FaultMatrix.Rows.OrderByDescending(row => row.IsSlow)
            from call in Reads.Concat(Bookings)
            from isBare in (bool[])[false, true]
            where !isBare || Bookings.Contains(call)
            select (row, call, isBare);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = limit.Token };
        await Parallel.ForEachAsync(calls, options, async (item, token) =>
            (item.isBare ? _bare : _observed)[(item.row.Spec, item.call)] = await Observed.OfAsync(item.row, item.call, item.isBare, token));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_fault_comes_to_what_the_matrix_says(FaultRow row, string call)
    {
        var seen = _observed[(row.Spec, call)];
        var isRead = Reads.Contains(call);
        var outcome = isRead ? row.Read : call == Book ? row.Book : row.Create;

        Assert.That(seen.Outcome, Is.AnyOf(outcome.Split(" or ")));
        Assert.That(
            (seen.Requests, seen.Stored.Count, seen.Looks),
            Is.EqualTo((isRead ? row.Requests : 1, isRead ? 0 : row.Stored, call == Book && outcome != "Booked" ? 1 : 0)),
            "Requests, appointments stored, and reads of the availability.");
    }

    [TestCaseSource(nameof(BookingCases))]
    public void A_client_without_the_container_comes_to_the_same(FaultRow row, string call)
    {
        var seen = _bare[(row.Spec, call)];

        Assert.That(seen.Outcome, Is.AnyOf((call == Book ? row.Book : row.Create).Split(" or ")));
        Assert.That((seen.Requests, seen.Stored.Count), Is.EqualTo((1, row.Stored)), "Requests, and appointments stored.");
    }

    [Test]
    public void No_fault_makes_two_appointments_of_one_booking()
    {
        Assert.That(_observed.Where(pair => pair.Value.Stored.Count > 1).Select(pair => pair.Key), Is.Empty);
    }

    [Test]
    public void No_appointment_is_stored_behind_an_outcome_that_denies_it()
    {
        var denied = _observed.Where(pair => pair.Key.Call == Book && pair.Value.Stored.Count > 0)
            .Where(pair => !pair.Value.Outcome.StartsWith("Unknown", StringComparison.Ordinal) && pair.Value.Outcome != "Booked");

        Assert.That(denied.Select(pair => pair.Key), Is.Empty);
    }

    [Test]
    public void Every_fault_of_the_sandbox_has_a_row()
    {
        Assert.That(Enum.GetValues<TroubleKind>().Except(FaultMatrix.Rows.Select(row => row.Trouble.Kind)), Is.Empty);
    }
}
