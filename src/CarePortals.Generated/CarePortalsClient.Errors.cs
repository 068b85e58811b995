using CarePortals.Generated.Configuration;
using CarePortals.Generated.Runtime.Transport;

namespace CarePortals.Generated;

public sealed partial class CarePortalsClient
{
    private const string NoOrganization = " No organization was sent: set OrganizationId in the client's options, or use ForOrganization.";

    // CUSTOM: NSwag's own exception quotes the response in its message, which can repeat what a patient typed.
    private static ApiException ToException(FailedResponse failed)
    {
        var isRefusedWithoutOrganization = failed.StatusCode is >= 400 and < 500 && failed.Request?.Headers.Contains(OrganizationHeader.Name) == false;
        return new(
            isRefusedWithoutOrganization ? failed.Message + NoOrganization : failed.Message,
            failed.StatusCode,
            failed.Headers,
            failed.Text,
            failed.Read(static (ref error) => error.Read((ApiError?)null)));
    }
}
