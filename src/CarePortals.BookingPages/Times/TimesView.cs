using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Services;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Times;

/// <summary>The open times of a service. With a sealed draft the answers travel along, so every control posts.</summary>
internal sealed record TimesView(ServiceSummary Summary, ZoneChoice Zone, DateTimeOffset Now)
    : StepView("Times", Texts.ChooseATime, Summary.Name)
{
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

    public AppointmentTime TimeOf(Slot slot) => new(slot.Start, Zone.Zone);
}
