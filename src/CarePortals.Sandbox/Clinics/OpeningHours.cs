using System.Globalization;

namespace CarePortals.Sandbox.Clinics;

/// <summary>The days of the week and the wall-clock times, HH:mm, when the service is open. It closes at 24:00 at the latest.</summary>
internal sealed record OpeningHours(IReadOnlyList<DayOfWeek> Days, string From, string To)
{
    public TimeSpan Opens => Parse(From);

    public TimeSpan Closes => Parse(To);

    private static TimeSpan Parse(string time) =>
        // TimeOnly cannot be 24:00, but a clinic can be open until then.
        time == "24:00"
            ? TimeSpan.FromHours(24)
            : TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan();
}
