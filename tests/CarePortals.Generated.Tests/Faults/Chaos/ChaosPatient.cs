using System.Globalization;

namespace CarePortals.Generated.Tests.Faults.Chaos;

/// <summary>
/// Books as a page would: picks an open time, goes on to an alternative when it is taken, tries again when nothing was sent,
/// and never books again behind an outcome that nobody knows.
/// </summary>
public sealed class ChaosPatient(int number, int seed, IReadOnlyList<Service> services, ICarePortalsClient calm, Func<int, ICarePortalsClient> clientOf, Action<BookingAttempt> note)
{
    private const int MostTries = 4;
    private const int BookingsOfOnePage = 4;

    private readonly Random _random = Seeds.Of(seed, number);

    private FaultPlan Plan => field ??= new FaultPlan(_random);

    public async Task BookAsync(int bookings, CancellationToken cancellationToken)
    {
        // Off the caller's stack, so that all patients start at once.
        await Task.Yield();
        var (service, open) = (services[0], (IReadOnlyList<DateTimeOffset>)[]);
        for (var booking = 0; booking < bookings; booking++)
        {
            // A page that stands open for a while: some of the times are gone when they are picked.
            if (booking % BookingsOfOnePage == 0)
            {
                (service, open) = await ChooseAsync(cancellationToken);
            }

            await BookOneAsync(booking, clientOf(booking), service, open);
        }
    }

    private async Task BookOneAsync(int booking, ICarePortalsClient client, Service service, IReadOnlyList<DateTimeOffset> open)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            // Many want the next days, few a day in a month.
            var start = open[(int)(open.Count * Math.Pow(_random.NextDouble(), 2))];
            var marker = string.Create(CultureInfo.InvariantCulture, $"patient {number}, booking {booking}, attempt {attempt}");
            var made = await TryAsync(client, service, start, marker);
            note(made);
            if (made.Result is BookingResult.SlotTaken { Alternatives: { Count: > 0 } alternatives })
            {
                open = alternatives;
            }
            else if (made.Thrown is null)
            {
                return;
            }
        }
    }

    private async Task<(Service Service, IReadOnlyList<DateTimeOffset> Open)> ChooseAsync(CancellationToken cancellationToken)
    {
        FaultHandler.Set(FaultPlan.None, FaultPlan.None);
        var first = _random.Next(services.Count);
        for (var next = 0; next < services.Count; next++)
        {
            var service = services[(first + next) % services.Count];
            var open = (await calm.GetServiceAvailabilityAsync(service.Id, availableDays: 60, cancellationToken: cancellationToken)).Slots;
            if (open.Count > 0)
            {
                return (service, open);
            }
        }

        throw new InvalidOperationException("The sandbox has no open time left for so many bookings.");
    }

    private async Task<BookingAttempt> TryAsync(ICarePortalsClient client, Service service, DateTimeOffset start, string marker)
    {
        var fault = Plan.ForBooking();
        FaultHandler.Set(fault, Plan.ForRead());
        using var cancel = new CancellationTokenSource();
        if (fault == FaultPlan.Cancel)
        {
            cancel.CancelAfter(TimeSpan.FromMilliseconds(_random.Next(-5, 20) is var wait and > 0 ? wait : 0));
        }

        var request = CreateAppointmentRequest.For(service, new Slot(start), ChaosRun.Answers(marker), "America/Toronto");
        try
        {
            return new BookingAttempt(marker, service.Id, start, fault, await client.BookAsync(request, cancel.Token), null);
        }
        catch (Exception unsent) when (unsent is HttpRequestException or TimeoutException or OperationCanceledException)
        {
            return new BookingAttempt(marker, service.Id, start, fault, null, unsent);
        }
    }
}
