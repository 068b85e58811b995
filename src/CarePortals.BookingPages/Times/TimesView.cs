using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Services;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Times;

/// <summary>The open times of a service. With a sealed draft the answers travel along, so every control posts.</summary>
internal sealed record TimesView(ServiceSummary Summary, ZoneChoice Zone, DateTimeOffset Now)
    : StepView("Times", Texts.ChooseATime, Summary.Name)
{
    // Two screens of a phone.
    private const int ManyTimes = 40;

    public override bool HasError => Notice is { IsError: true };

    public override bool IsReloadable => Sealed is null;

    public string? Sealed { get; init; }

    /// <summary>Whether the patient wants to change the zone: the list of zones is long, and most need none of it.</summary>
    public bool IsChoosingZone { get; init; }

    public StepNotice? Notice { get; init; }

    /// <summary>Whether the API says that nobody chooses a time for this service.</summary>
    public bool IsQueue { get; init; }

    /// <summary>Days to choose from: those around the open one.</summary>
    public IReadOnlyList<DayChoice> Days { get; init; } = [];

    /// <summary>Every day that has times, for the overview.</summary>
    public IReadOnlyList<DayChoice> AllDays { get; init; } = [];

    public IReadOnlyList<Month> Months => Month.Of(AllDays);

    /// <summary>Whether the day has so many times that they stand folded, hour by hour.</summary>
    public bool IsFolded => Open is { Slots.Count: > ManyTimes };

    public DayChoice? Earlier { get; init; }

    public DayChoice? Later { get; init; }

    /// <summary>What to say when the wanted day has no times, or null.</summary>
    public string? NoTimesOn { get; init; }

    /// <summary>The earliest open time, when another day is shown; or null.</summary>
    public AppointmentTime? Earliest { get; init; }

    public SlotDay? Open => Days.FirstOrDefault(day => day.IsOpen)?.Day;

    public bool ClocksChange => Open is { } day && AppointmentTime.ClocksChangeOn(day.Date, Zone.Zone);

    public string City => Zones.CityOf(Zone.Zone);

    public string Method => Sealed is null ? "get" : "post";

    /// <summary>Where a day or a zone is chosen.</summary>
    public string ChangeAddress => Sealed is null ? BookAddress.Times(Summary.Id) : BookAddress.Review(Summary.Id, "ChangeTime");

    /// <summary>Where a time is chosen.</summary>
    public string ChooseAddress => Sealed is null ? BookAddress.Details(Summary.Id) : BookAddress.Review(Summary.Id, "Time");

    /// <summary>The same page with the other clock.</summary>
    public string ClockAddress => BookAddress.Times(Summary.Id, $"tz={Uri.EscapeDataString(Zone.Zone.Id)}&day={(Open is { } day ? DayChoice.ValueOf(day.Date) : "")}&{ClockStyle.Query}={ClockStyle.Other}");

    /// <summary>The times of a part of the day hour by hour; an hour that comes twice is two.</summary>
    public static IEnumerable<IGrouping<(int Hour, TimeSpan Offset), Slot>> Hours(IEnumerable<Slot> slots) => slots.GroupBy(slot => (slot.Start.Hour, slot.Start.Offset));

    public AppointmentTime TimeOf(Slot slot) => new(slot.Start, Zone.Zone);
}
