using CarePortals.BookingApp.Times;

namespace CarePortals.BookingApp.Steps;

/// <summary>Why a patient sees the times again.</summary>
/// <param name="Text">What happened.</param>
/// <param name="Strong">What must not be missed, or null.</param>
/// <param name="Rest">What to do, or null.</param>
/// <param name="IsError">Whether it was the patient's choice; else it is news and no mistake.</param>
internal sealed record TimesNotice(string Text, string? Strong = null, string? Rest = null, bool IsError = false)
{
    public static TimesNotice NoneChosen { get; } = new("Choose a time for your appointment", IsError: true);

    public static TimesNotice Passed(AppointmentTime time) => new($"{time.TimeText} on {time.DateText} has passed. Choose a later time.", IsError: true);

    public static TimesNotice Taken(AppointmentTime time) => new(
        $"{time.TimeText} on {time.DateText} was just taken by someone else.",
        "Your appointment is not booked yet.",
        "Your answers are kept. Choose another time.");
}
