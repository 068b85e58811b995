using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Pages;

/// <summary>Why a patient sees a step again.</summary>
/// <param name="Text">What happened, or null.</param>
/// <param name="Strong">What must not be missed, or null.</param>
/// <param name="Rest">What to do, or null.</param>
/// <param name="IsError">
/// True if the patient's own choice is the problem. False if the notice only reports what happened.
/// </param>
internal sealed record StepNotice(string? Text, string? Strong = null, string? Rest = null, bool IsError = false)
{
    public static StepNotice NoneChosen => new(Texts.NoneChosen, IsError: true);

    public static StepNotice NotSent => new(null, Texts.NotSentStrong, Texts.NotSentRest);

    public static StepNotice TooMany => new(Texts.TooMany, $"{Texts.NotBooked}.", Texts.TooManyRest);

    /// <summary>The application refused it, for a reason of its own.</summary>
    public static StepNotice Declined(string reason) => new(reason, $"{Texts.NotBooked}.");

    /// <summary>The times cannot be read from the service now.</summary>
    public static StepNotice NoTimes => new(Texts.NoTimesNow, Texts.NotBookedYet, Texts.NoTimesNowRest);

    public static StepNotice Passed(AppointmentTime time) => new(Texts.PassedTime.With(time.TimeText, time.DateText), IsError: true);

    public static StepNotice Taken(AppointmentTime time) =>
        new(Texts.TakenTime.With(time.TimeText, time.DateText), Texts.NotBookedYet, Texts.TakenRest);

    /// <summary>
    /// The same notice for a page that should list the times but cannot read them. It keeps the original message and adds that
    /// the times are missing.
    /// </summary>
    public StepNotice ButNoTimes() => this == NoneChosen ? NoTimes : NoTimes with { Text = $"{Text} {NoTimes.Text}" };
}
