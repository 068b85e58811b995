using System.Globalization;

namespace CarePortals.Tests;

/// <summary>Names for what the sandbox's organizations offer. Each test project adds what else its tests mean by "the".</summary>
internal static partial class The
{
    /// <summary>Offers what is named here.</summary>
    public const string Organization = "appgen_demo";

    /// <summary>By video, and paid by card at once.</summary>
    public const string Consultation = "60d5ecb3a0b3f1001fbaa123";

    /// <summary>By video, and free: the one that most tests of the page book.</summary>
    public const string FollowUp = "60d5ecb3a0b3f1001fbaa789";

    /// <summary>In person, to be paid later.</summary>
    public const string Examination = "60d5ecb3a0b3f1001fbaa790";

    /// <summary>By video, at night, when clocks change.</summary>
    public const string NightConsultation = "60d5ecb3a0b3f1001fbaa791";

    /// <summary>A queue.</summary>
    public const string WalkIn = "60d5ecb3a0b3f1001fbaa792";

    public const string ConsultationForm = "60d5f2a9a0b3f1001fbaa456";

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
