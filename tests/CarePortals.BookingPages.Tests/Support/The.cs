using System.Globalization;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>What the sandbox's demo organization offers, and what a patient answers.</summary>
internal static class The
{
    /// <summary>By video, and free: the one that most tests book.</summary>
    public const string FollowUp = "60d5ecb3a0b3f1001fbaa789";

    /// <summary>Has to be paid by card at once.</summary>
    public const string Consultation = "60d5ecb3a0b3f1001fbaa123";

    /// <summary>In person, to be paid later.</summary>
    public const string Examination = "60d5ecb3a0b3f1001fbaa790";

    /// <summary>By video, at night, when clocks change.</summary>
    public const string NightConsultation = "60d5ecb3a0b3f1001fbaa791";

    /// <summary>A queue.</summary>
    public const string WalkIn = "60d5ecb3a0b3f1001fbaa792";

    /// <summary>Good answers to the form of the follow-up visit and of the walk-in clinic.</summary>
    public static Dictionary<string, string> Answers() => new()
    {
        ["answer.firstName"] = "Jane",
        ["answer.lastName"] = "Doe",
        ["answer.email"] = "jane@example.com",
        ["answer.phone"] = "(416) 555-0123",
        ["answer.feeling"] = "The same",
        ["answer.consent"] = "true",
        ["answer.changes"] = "Check-up",
    };

    /// <summary>Good answers to the form of the night consultation.</summary>
    public static Dictionary<string, string> NightAnswers() => new()
    {
        ["answer.firstName"] = "Jane",
        ["answer.lastName"] = "Doe",
        ["answer.email"] = "jane@example.com",
        ["answer.phone"] = "(416) 555-0123",
        ["answer.urgency"] = "Today",
        ["answer.noEmergency"] = "true",
        ["answer.visitReason"] = "Cough",
    };

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
