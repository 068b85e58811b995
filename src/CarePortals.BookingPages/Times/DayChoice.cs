using System.Globalization;
using CarePortals.BookingPages.Language;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Times;

/// <summary>A day to choose.</summary>
internal sealed record DayChoice(SlotDay Day, bool IsOpen)
{
    public string Value => ValueOf(Day.Date);

    /// <summary>The day as it travels in an address and in a form.</summary>
    public static string ValueOf(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Weekday => AppointmentTime.WeekdayOf(Day.Date);

    public string DateText => AppointmentTime.ShortTextOf(Day.Date);

    /// <summary>How many times it has.</summary>
    public string CountText => CountOf(Day.Slots.Count);

    public static string CountOf(int times) => times == 1 ? Texts.TimesOne : Texts.TimesMany.With(times);

    /// <summary>The parts of the day that have times: <c>morning and afternoon</c>.</summary>
    public string PartsText
    {
        get
        {
            string[] parts = [.. Day.Slots.Select(slot => NameOf(slot.PartOfDay)).Distinct()];
            return parts.Length > 1 ? Texts.And.With(string.Join(", ", parts[..^1]), parts[^1]) : parts[0];
        }
    }

    /// <summary>The part of the day as a heading.</summary>
    public static string HeadingOf(PartOfDay part) => part switch
    {
        PartOfDay.Morning => Texts.Morning,
        PartOfDay.Afternoon => Texts.Afternoon,
        _ => Texts.Evening,
    };

    private static string NameOf(PartOfDay part) => part switch
    {
        PartOfDay.Morning => Texts.MorningInList,
        PartOfDay.Afternoon => Texts.AfternoonInList,
        _ => Texts.EveningInList,
    };
}
