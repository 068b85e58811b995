using System.Globalization;

namespace CarePortals.Sandbox;

/// <summary>The troubles by name. Parsing, writing and the help text use this one table.</summary>
internal static class TroubleCatalog
{
    private const string Status = "status";

    public static IReadOnlyList<Entry> All { get; } =
    [
        new(TroubleKind.SlowHeaders, "slow-headers", 1000, "ms", "the response starts that much later; a booking is stored before"),
        new(TroubleKind.SlowBody, "slow-body", 1000, "ms", "headers and first bytes at once, the rest later; a booking is stored before"),
        new(TroubleKind.Drip, "drip", 1000, "ms", "the body comes one byte at a time, this far apart; a booking is stored before"),
        new(TroubleKind.TooManyRequests, "too-many-requests", 1, "s", "429 with Retry-After in seconds; nothing is stored"),
        new(TroubleKind.TooManyRequestsDate, "too-many-requests-date", 1, "s", "429 with Retry-After as a date; nothing is stored"),
        new(TroubleKind.Error500, "error-500", null, null, "500 with a JSON error; nothing is stored"),
        new(TroubleKind.Error503, "error-503", null, null, "503 with a JSON error; nothing is stored"),
        new(TroubleKind.Html502, "html-502", null, null, "502 with HTML; nothing is stored"),
        new(TroubleKind.Html502After, "html-502-after", null, null, "502 with HTML after a booking was stored"),
        new(TroubleKind.Redirect, "redirect", null, null, "307 to the same path on the host localhost; nothing is stored"),
        new(TroubleKind.ResetBefore, "reset-before", null, null, "connection reset; nothing is stored"),
        new(TroubleKind.ResetAfter, "reset-after", null, null, "connection reset after a booking was stored"),
        new(TroubleKind.Truncated, "truncated", null, null, "half of the body, then a reset; a booking is stored before"),
        new(TroubleKind.HugeBody, "huge-body", 0, "MiB", "a valid response after so much white space, 0 never ends; a booking is stored before"),
        new(TroubleKind.Loose, "loose", null, null, "the same response in the looser shapes of the real service"),
        new(TroubleKind.Taken, "taken", 409, Status, "create: somebody else takes the time first, and it is gone; any 4xx"),
        new(TroubleKind.Refused, "refused", 400, Status, "create: refused, and the time stays open; any 4xx; nothing is stored"),
        new(TroubleKind.Late, "late", 1000, "ms", "create: stored that much later, even if the client has gone"),
        new(TroubleKind.Unreadable201, "unreadable-201", null, null, "create: stored, 201, a body that is not JSON"),
        new(TroubleKind.Accepted202, "accepted-202", null, null, "create: stored, 202 with the appointment"),
        new(TroubleKind.Empty204, "empty-204", null, null, "create: stored, 204 without a body"),
    ];

    public static Entry Of(TroubleKind kind) =>
        All.FirstOrDefault(entry => entry.Kind == kind)
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such trouble.");

    public static Entry? Find(string name) => All.FirstOrDefault(entry => entry.Name == name);

    /// <summary>One trouble: its name, and its default value and unit if it takes a value.</summary>
    internal sealed record Entry(TroubleKind Kind, string Name, int? DefaultValue, string? Unit, string Meaning)
    {
        public int Least => Unit == Status ? 400 : 0;

        public int Most => Unit == Status ? 499 : int.MaxValue;

        /// <summary>An example of the spec, and what its value can be.</summary>
        public string Example => DefaultValue is null
            ? $"{Name} alone"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Name}={DefaultValue}, a whole number{(Unit == Status ? $" from {Least} to {Most}" : "")} ({Unit})");

        public bool AppliesTo(Operation operation) =>
            operation == Operation.CreateAppointment || Kind is not
                (TroubleKind.Taken or TroubleKind.Refused or TroubleKind.Late
                or TroubleKind.Unreadable201 or TroubleKind.Accepted202 or TroubleKind.Empty204);
    }
}
