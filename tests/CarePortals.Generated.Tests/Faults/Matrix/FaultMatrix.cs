namespace CarePortals.Generated.Tests.Faults.Matrix;

/// <summary>
/// The one place that says what every fault comes to: the tests are made of it, and so is the table in CONTRIBUTING.
/// </summary>
public static class FaultMatrix
{
    private const string Value = Outcome.Value;

    public static IReadOnlyList<FaultRow> Rows { get; } =
    [
        new("slow-headers=60000", "TimeoutException", 4, "TimeoutException", "Unknown: TimedOut, NoLongerListed", 1),
        new("slow-body=60000", "TimeoutException", 4, "TimeoutException", "Unknown: UnreadableSuccess, NoLongerListed", 1),
        new("drip=60000", "TimeoutException", 4, "TimeoutException", "Unknown: UnreadableSuccess, NoLongerListed", 1),
        new("too-many-requests", "ApiException 429", 4, "ApiException 429", "Rejected 429", 0),
        new("too-many-requests-date", "ApiException 429", 4, "ApiException 429", "Rejected 429", 0),
        new("error-500", "ApiException 500", 4, "ApiException 500", "Unknown: UnclearStatus, StillListed", 0),
        new("error-503", "ApiException 503", 4, "ApiException 503", "Unknown: UnclearStatus, StillListed", 0),
        new("html-502", "ApiException 502", 4, "ApiException 502", "Unknown: UnclearStatus, StillListed", 0),
        new("html-502-after", "ApiException 502", 4, "ApiException 502", "Unknown: UnclearStatus, NoLongerListed", 1),
        new("redirect", "ApiException 307", 1, "ApiException 307", "Unknown: UnclearStatus, StillListed", 0),
        new("reset-before", "HttpRequestException", 4, "HttpRequestException", "Unknown: AnswerLost, StillListed", 0),
        new("reset-after", "HttpRequestException", 4, "HttpRequestException", "Unknown: AnswerLost, NoLongerListed", 1),
        // A reset overtakes what a busy machine has not read yet, and with it the status.
        new("truncated", "HttpRequestException", 4, "ApiException 201 or HttpRequestException", "Unknown: UnreadableSuccess, NoLongerListed or Unknown: AnswerLost, NoLongerListed", 1),
        new("huge-body", "ApiException 200", 1, "ApiException 201", "Unknown: UnreadableSuccess, NoLongerListed", 1),
        new("loose", Value, 1, Value, "Booked", 1),
        new("taken", Value, 1, "ApiException 409", "SlotTaken", 0),
        new("taken=400", Value, 1, "ApiException 400", "SlotTaken", 0),
        new("taken=408", Value, 1, "ApiException 408", "Unknown: UnclearStatus, NoLongerListed", 0),
        new("taken=429", Value, 1, "ApiException 429", "SlotTaken", 0),
        new("refused", Value, 1, "ApiException 400", "Rejected 400", 0),
        new("refused=402", Value, 1, "ApiException 402", "Rejected 402", 0),
        new("refused=409", Value, 1, "ApiException 409", "SlotTaken", 0),
        new("late=12000", Value, 1, "TimeoutException", "Unknown: TimedOut, StillListed", 1),
        new("unreadable-201", Value, 1, "ApiException 201", "Unknown: UnreadableSuccess, NoLongerListed", 1),
        new("accepted-202", Value, 1, Value, "Booked", 1),
        new("empty-204", Value, 1, "ApiException 204", "Unknown: UnreadableSuccess, NoLongerListed", 1),
    ];
}
