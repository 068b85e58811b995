using CarePortals.BookingApp.Times;
using CarePortals.Generated;

namespace CarePortals.BookingApp.Steps;

/// <summary>A day to choose.</summary>
internal sealed record DayChoice(SlotDay Day, bool IsOpen)
{
    public string Value => ValueOf(Day.Date);

    /// <summary>The day as it travels in an address and in a form.</summary>
    public static string ValueOf(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public string DateText => AppointmentTime.TextOf(Day.Date);

    /// <summary>How many times it has, and in which parts of the day.</summary>
    public string TimesText
    {
        get
        {
            string[] parts = [.. Day.Slots.Select(slot => NameOf(slot.PartOfDay)).Distinct()];
            var named = parts.Length > 1 ? $"{string.Join(", ", parts[..^1])} and {parts[^1]}" : parts[0];
            return $"{Day.Slots.Count} {(Day.Slots.Count == 1 ? "time" : "times")}, {named}";
        }
    }

    private static string NameOf(PartOfDay part) => part switch
    {
        PartOfDay.Morning => "morning",
        PartOfDay.Afternoon => "afternoon",
        _ => "evening",
    };
}
