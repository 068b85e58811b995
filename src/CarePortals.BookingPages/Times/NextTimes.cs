using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Services;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Times;

/// <summary>
/// The first open time of each service, for the list of services. Cached for a minute for each organization; no booking depends
/// on it. The page waits only briefly. Times that arrive later are shown to the next patient.
/// </summary>
internal sealed class NextTimes(
    [FromKeyedServices(BookingClinic.RequestClient)] ICarePortalsClient client, Patience patience, MinuteCache cache, Tenant tenant, ClinicOptions clinic, TimeProvider clock)
{
    // As far as patients plan. Of a service without times until then nothing is said here.
    private const int DaysAhead = 30;
    private const int AtOnce = 8;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public async Task<IReadOnlyDictionary<string, AppointmentTime>> FindAsync(IEnumerable<ServiceSummary> services)
    {
        var asked = services.Where(service => !service.IsQueue && !service.NeedsCard).Select(service => service.Id).ToArray();
        var turn = new SemaphoreSlim(AtOnce);
        await Task.WhenAny(Task.WhenAll(asked.Select(id => cache.GetAsync(tenant.Id, Key(id), () => ReadAsync(id, turn)))), Task.Delay(Moment, clock));
        var now = clock.GetUtcNow();
        return asked.Distinct()
            .Select(id => (Id: id, Next: cache.Find(tenant.Id, Key(id)) as DateTimeOffset?))
            .Where(found => found.Next > now)
            .ToDictionary(found => found.Id, found => new AppointmentTime(found.Next!.Value, clinic.Zone));
    }

    private static string Key(string serviceId) => $"next {serviceId}";

    // A failure is kept as well: a service that is in trouble is not asked again by every patient.
    private async Task<object?> ReadAsync(string serviceId, SemaphoreSlim turn)
    {
        await turn.WaitAsync();
        try
        {
            var availability = await patience.ReadAsync(limit => client.GetServiceAvailabilityAsync(serviceId, DaysAhead, clinic.Zone.Id, limit), CancellationToken.None);
            return availability.IsQueue ? null : availability.Next(clock.GetUtcNow());
        }
        catch (Exception failure) when (ServiceFailure.Is(failure))
        {
            return null;
        }
        finally
        {
            turn.Release();
        }
    }
}
