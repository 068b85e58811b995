using CarePortals.BookingApp.Times;

namespace CarePortals.BookingApp.Steps;

/// <summary>Why a patient sees a step again.</summary>
/// <param name="Text">What happened, or null.</param>
/// <param name="Strong">What must not be missed, or null.</param>
/// <param name="Rest">What to do, or null.</param>
/// <param name="IsError">Whether it was the patient's choice; else it is news and no mistake.</param>
internal sealed record StepNotice(string? Text, string? Strong = null, string? Rest = null, bool IsError = false)
{
    public static StepNotice NoneChosen { get; } = new("Choose a time for your appointment", IsError: true);

    public static StepNotice NotSent { get; } = new(
        null, "Your appointment was not booked", "because we could not reach the booking system. Your answers are kept. Try again.");

    public static StepNotice TooMany { get; } = new(
        "Too many tries in a short time.", "Your appointment was not booked.", "Your answers are kept. Wait, then try again.");

    /// <summary>The times cannot be read from the service now.</summary>
    public static StepNotice NoTimes { get; } = new(
        "We cannot show the times right now. The problem is on our side.",
        "Your appointment is not booked yet.",
        "Your answers are kept. Wait a few minutes, then go to the times again.");

    public static StepNotice Passed(AppointmentTime time) => new($"{time.TimeText} on {time.DateText} has passed. Choose a later time.", IsError: true);

    public static StepNotice Taken(AppointmentTime time) => new(
        $"{time.TimeText} on {time.DateText} was just taken by someone else.",
        "Your appointment is not booked yet.",
        "Your answers are kept. Choose another time.");

    /// <summary>The same where the times should follow and cannot be read: the news must not get lost over it.</summary>
    public StepNotice ButNoTimes() => this == NoneChosen ? NoTimes : NoTimes with { Text = $"{Text} {NoTimes.Text}" };
}
