using System.Globalization;

namespace CarePortals.Sandbox.Clinics;

/// <summary>On these days of the week the service is open from one wall-clock time to another, HH:mm, at most until 24:00.</summary>
internal sealed record OpeningHours(IReadOnlyList<DayOfWeek> Days, string From, string To)
{
    public TimeSpan Opens => Parse(From);

    public TimeSpan Closes => Parse(To);

    private static TimeSpan Parse(string time) =>
        // TimeOnly ends before 24:00, which is when a clinic that never closes closes.
        time == "24:00"
            ? TimeSpan.FromHours(24)
            : TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan();
}
