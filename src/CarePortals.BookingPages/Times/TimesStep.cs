using System.Globalization;
using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Services;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Times;

/// <summary>Makes the page of open times, from what the API says at this moment.</summary>
internal sealed class TimesStep(OpenTimes openTimes, ZoneChooser zones, DraftSeal seal, TimeProvider clock)
{
    private const int DaysAtATime = 10;

    public Task<TimesView> ShowAsync(
        ServiceSummary service, TimesQuery query, StepNotice? notice, CancellationToken cancellationToken) =>
        BuildAsync(service, query, near: null, new Extras(notice), cancellationToken);

    /// <summary>The same for a draft: the answers travel along, and the days open near the draft's time.</summary>
    public Task<TimesView> ShowAsync(
        Draft draft, TimesQuery query, StepNotice? notice, CancellationToken cancellationToken) =>
        BuildAsync(draft.Service, query with { Zone = query.Zone ?? draft.ZoneId }, draft.Start, new Extras(notice, seal.Close(draft)), cancellationToken);

    private async Task<TimesView> BuildAsync(
        ServiceSummary service, TimesQuery query, DateTimeOffset? near, Extras extras, CancellationToken cancellationToken)
    {
        var zone = zones.Choose(service, query.Zone);
        var now = clock.GetUtcNow();
        var availability = await openTimes.GetAsync(service.Id, zone.Zone, cancellationToken);
        var view = new TimesView(service, zone, now)
        {
            IsQueue = availability.IsQueue,
            IsChoosingZone = query.IsChoosingZone && !zone.IsLocked,
            Notice = extras.Notice,
            Sealed = extras.Sealed,
        };

        var days = availability.GroupByDay(zone.Zone)
            .Select(day => day with { Slots = [.. day.Slots.Where(slot => slot.Start > now)] })
            .Where(day => day.Slots.Count > 0)
            .ToArray();
        if (days.Length == 0)
        {
            return view;
        }

        var wanted = Wanted(query.Day, near, availability, zone.Zone);
        var open = wanted is null ? 0 : Array.FindIndex(days, day => day.Date >= wanted);
        open = open < 0 ? days.Length - 1 : open;
        var choices = days.Select((day, index) => new DayChoice(day, index == open)).ToArray();
        var first = open / DaysAtATime * DaysAtATime;
        return view with
        {
            AllDays = choices,
            Days = choices[first..Math.Min(first + DaysAtATime, choices.Length)],
            Earlier = first > 0 ? choices[first - DaysAtATime] : null,
            Later = first + DaysAtATime < choices.Length ? choices[first + DaysAtATime] : null,
            Earliest = open > 0 ? new AppointmentTime(days[0].Slots[0].Start, zone.Zone) : null,
            NoTimesOn = wanted is { } date && days[open].Date != date && near is null
                ? Texts.NoTimesOn.With(AppointmentTime.TextOf(date), AppointmentTime.TextOf(days[open].Date))
                : null,
        };
    }

    private static DateOnly? Wanted(string? day, DateTimeOffset? near, Availability availability, TimeZoneInfo zone)
    {
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        return near is { } time && availability.Nearest(time, 1) is [var nearest] ? new AppointmentTime(nearest, zone).Date : null;
    }

    private sealed record Extras(StepNotice? Notice, string? Sealed = null);
}
