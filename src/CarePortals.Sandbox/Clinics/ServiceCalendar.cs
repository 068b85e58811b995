namespace CarePortals.Sandbox.Clinics;

/// <summary>The times of a service, booked or not.</summary>
internal sealed class ServiceCalendar(Service service, IReadOnlyList<OpeningHours> hours, TimeZoneInfo zone)
{
    private readonly TimeSpan _duration = TimeSpan.FromMinutes(service.SlotDuration);
    private readonly TimeSpan _step = TimeSpan.FromMinutes(service.SlotDuration + service.SlotGap);

    /// <summary>Every start on a date of the clinic, in ascending order. Each opening period begins with one; the rest follow in real minutes.</summary>
    public IEnumerable<DateTimeOffset> StartsOn(DateOnly date) =>
        hours.Where(period => period.Days.Contains(date.DayOfWeek))
            .SelectMany(period => OpenInterval.On(date, period.Opens, period.Closes, zone))
            .SelectMany(StartsIn)
            .Order();

    /// <summary>The starts that can be booked now, from one date of the clinic to another, inclusive.</summary>
    public IEnumerable<DateTimeOffset> OfferedFrom(DateOnly first, DateOnly last, DateTimeOffset now)
    {
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            foreach (var start in StartsOn(date).Where(start => HasLeadTime(start, now)))
            {
                yield return start;
            }
        }
    }

    public bool Offers(DateTimeOffset start, DateTimeOffset now) =>
        // Check the lead time first. It keeps dates at the ends of the calendar out of the arithmetic.
        HasLeadTime(start, now) && StartsOn(DateIn(zone, start)).Contains(start);

    public static DateOnly DateIn(TimeZoneInfo zone, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    // The sandbox reads lead times as hours. The vendor does not document their unit.
    private bool HasLeadTime(DateTimeOffset start, DateTimeOffset now) =>
        start - now >= TimeSpan.FromHours(service.MinLeadTime) && start - now <= TimeSpan.FromHours(service.MaxLeadTime);

    private IEnumerable<DateTimeOffset> StartsIn(OpenInterval interval)
    {
        for (var start = interval.Start; start + _duration <= interval.End; start += _step)
        {
            yield return start;
        }
    }
}
