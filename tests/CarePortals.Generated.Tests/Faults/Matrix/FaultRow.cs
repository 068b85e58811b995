using CarePortals.Sandbox;

namespace CarePortals.Generated.Tests.Faults.Matrix;

/// <summary>
/// What one fault makes of each operation, when it happens to every request of that operation. Where chance decides, an
/// outcome is two with <c> or </c> between them.
/// </summary>
/// <param name="Spec">The trouble of the sandbox, as its header has it.</param>
/// <param name="Read">How each of the three reads ends.</param>
/// <param name="Requests">How often a read is sent. A booking is sent once, whatever happens.</param>
/// <param name="Create">How <c>CreateAppointmentAsync</c> ends.</param>
/// <param name="Book">How <c>BookAsync</c> ends.</param>
/// <param name="Stored">How many appointments the sandbox has afterwards, of either.</param>
public sealed record FaultRow(string Spec, string Read, int Requests, string Create, string Book, int Stored)
{
    public Trouble Trouble { get; } = Trouble.Parse(Spec);

    /// <summary>Whether the fault is time, so that the client needs a short time limit to see it.</summary>
    public bool IsSlow => Trouble.Kind is TroubleKind.SlowHeaders or TroubleKind.SlowBody or TroubleKind.Drip or TroubleKind.Late;
}
