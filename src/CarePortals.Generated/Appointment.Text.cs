using System.Diagnostics;
using CarePortals.Generated.Runtime;

namespace CarePortals.Generated;

[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class Appointment
{
    /// <summary>Returns only the id and the status of the appointment.</summary>
    /// <returns>A text that can be logged.</returns>
    public override string ToString() => $"{nameof(Appointment)} {SafeText.Of(Id)}, status {SafeText.Of(Status)}";
}
