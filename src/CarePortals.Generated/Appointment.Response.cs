using CarePortals.Generated.Runtime.Transport;

namespace CarePortals.Generated;

public sealed partial class Appointment : IResponseModel
{
    // CUSTOM: the reader takes {} for an appointment; a success without an id is not one that anybody can rely on.
    bool IResponseModel.IsComplete => Id.Length > 0;
}
