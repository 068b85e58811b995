using CarePortals.Generated.Runtime.Transport;

namespace CarePortals.Generated;

public sealed partial class Appointment : IResponseModel
{
    // CUSTOM: the reader accepts {} as an appointment. A success without an id is not one that a caller can rely on.
    bool IResponseModel.IsComplete => Id.Length > 0;
}
