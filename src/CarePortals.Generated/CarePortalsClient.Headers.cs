using CarePortals.Generated.Configuration;
using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated;

public sealed partial class CarePortalsClient
{
    private void AddHeaders(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Accept", JsonBody.MediaType);

        // A header that the caller put on the HttpClient is kept.
        if (!_http.DefaultRequestHeaders.Contains("User-Agent"))
        {
            request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        }

        // CUSTOM: the contract's header parameter is not in the method signatures. It is added here.
        if (_options.OrganizationId is { } id && !_http.DefaultRequestHeaders.Contains(OrganizationHeader.Name))
        {
            request.Headers.TryAddWithoutValidation(OrganizationHeader.Name, id);
        }
    }
}
