namespace CarePortals.BookingApp.Tests.Support;

/// <summary>What the sandbox's demo organization offers, and what a patient answers.</summary>
internal static class The
{
    public const string Consultation = "60d5ecb3a0b3f1001fbaa123";
    public const string Examination = "60d5ecb3a0b3f1001fbaa790";
    public const string NightConsultation = "60d5ecb3a0b3f1001fbaa791";
    public const string WalkIn = "60d5ecb3a0b3f1001fbaa792";

    /// <summary>Good answers to the form of the consultation and of the walk-in clinic.</summary>
    public static Dictionary<string, string> Answers() => new()
    {
        ["answer.firstName"] = "Jane",
        ["answer.lastName"] = "Doe",
        ["answer.email"] = "jane@example.com",
        ["answer.phone"] = "(416) 555-0123",
        ["answer.visitReason"] = "Check-up",
    };
}
