using System.Globalization;
using CarePortals.BookingApp.Catalog;
using CarePortals.BookingApp.Drafts;
using CarePortals.BookingApp.Times;
using CarePortals.Generated;

namespace CarePortals.BookingApp.Steps;

/// <summary>Makes the page of open times, from what the API says at this moment.</summary>
internal sealed class TimesStep(OpenTimes openTimes, ZoneChooser zones, DraftSeal seal, TimeProvider clock)
{
    private const int DaysAtATime = 10;

    public Task<TimesView> ShowAsync(
        ServiceSummary service, string? zoneId, string? day, StepNotice? notice, CancellationToken cancellationToken) =>
        BuildAsync(new Request(service, zoneId, day, null), view => view with { Notice = notice }, cancellationToken);

    /// <summary>The same for a draft: the answers travel along, and the days open near the draft's time.</summary>
    public Task<TimesView> ShowAsync(
        Draft draft, string? zoneId, string? day, StepNotice? notice, CancellationToken cancellationToken) =>
        BuildAsync(
            new Request(draft.Service, zoneId ?? draft.ZoneId, day, draft.Start),
            view => view with { Notice = notice, Sealed = seal.Close(draft) },
            cancellationToken);

    private async Task<TimesView> BuildAsync(Request request, Func<TimesView, TimesView> finish, CancellationToken cancellationToken)
    {
        var zone = zones.Choose(request.Service, request.ZoneId);
        var now = clock.GetUtcNow();
        var availability = await openTimes.GetAsync(request.Service.Id, zone.Zone, cancellationToken);
        var view = finish(new TimesView(request.Service, zone, now) { IsQueue = availability.IsQueue });

        var days = availability.GroupByDay(zone.Zone)
            .Select(day => day with { Slots = [.. day.Slots.Where(slot => slot.Start > now)] })
            .Where(day => day.Slots.Count > 0)
            .ToArray();
        if (days.Length == 0)
        {
            return view;
        }

        var wanted = Wanted(request, availability, zone.Zone);
        var open = wanted is null ? 0 : Array.FindIndex(days, day => day.Date >= wanted);
        open = open < 0 ? days.Length - 1 : open;
        var choices = days.Select((day, index) => new DayChoice(day, index == open)).ToArray();
        var first = open / DaysAtATime * DaysAtATime;
        return view with
        {
            Days = choices[first..Math.Min(first + DaysAtATime, choices.Length)],
            Earlier = first > 0 ? choices[first - DaysAtATime] : null,
            Later = first + DaysAtATime < choices.Length ? choices[first + DaysAtATime] : null,
            NoTimesOn = wanted is { } date && days[open].Date != date && request.Near is null
                ? $"No times on {AppointmentTime.TextOf(date)}. The nearest day with times is {AppointmentTime.TextOf(days[open].Date)}."
                : null,
        };
    }

    private static DateOnly? Wanted(Request request, Availability availability, TimeZoneInfo zone)
    {
        if (DateOnly.TryParseExact(request.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        return request.Near is { } near && availability.Nearest(near, 1) is [var nearest]
            ? new AppointmentTime(nearest, zone).Date
            : null;
    }

    private sealed record Request(ServiceSummary Service, string? ZoneId, string? Day, DateTimeOffset? Near);
}
