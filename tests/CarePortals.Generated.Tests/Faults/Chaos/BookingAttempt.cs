namespace CarePortals.Generated.Tests.Faults.Chaos;

/// <summary>One call of BookAsync: what was wanted, what was done to it, and what the patient was told.</summary>
/// <param name="Marker">Unique; it is among the answers, so the sandbox's book has it as well.</param>
/// <param name="ServiceId">The service.</param>
/// <param name="Start">The wanted time.</param>
/// <param name="Fault">What was done to the booking, or nothing.</param>
/// <param name="Result">What BookAsync returned, or null when it threw.</param>
/// <param name="Thrown">What it threw, which means that nothing was sent.</param>
public sealed record BookingAttempt(string Marker, string ServiceId, DateTimeOffset Start, string Fault, BookingResult? Result, Exception? Thrown)
{
    /// <summary>The name of the answer that holds the marker.</summary>
    public const string Field = "marker";

    public string Outcome => Result?.GetType().Name ?? "thrown";
}
