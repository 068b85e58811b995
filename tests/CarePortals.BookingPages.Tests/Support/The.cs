namespace CarePortals.Tests;

/// <summary>What a patient answers.</summary>
internal static partial class The
{
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
}
