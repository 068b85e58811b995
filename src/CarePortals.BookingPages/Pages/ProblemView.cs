namespace CarePortals.BookingPages.Pages;

/// <summary>What the page says that tells of a problem.</summary>
internal sealed record ProblemView(string Heading, IReadOnlyList<string> Lines)
{
    /// <summary>The service that the patient was booking, or null.</summary>
    public string? ServiceId { get; init; }

    /// <summary>Where to send the same form again, or null when that would not help.</summary>
    public string? RetryAddress { get; init; }

    /// <summary>What the patient had sent, so that nothing has to be typed twice.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sent { get; init; } = [];
}
