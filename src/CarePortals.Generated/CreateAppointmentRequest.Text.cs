using System.Diagnostics;
using CarePortals.Generated.Runtime;

namespace CarePortals.Generated;

[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class CreateAppointmentRequest
{
    /// <summary>Returns the id of the service, and nothing that a patient typed.</summary>
    /// <returns>A text that can be logged.</returns>
    public override string ToString() => $"{nameof(CreateAppointmentRequest)} for service {SafeText.Of(ServiceId)}";
}
