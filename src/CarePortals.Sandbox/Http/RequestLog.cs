using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CarePortals.Sandbox.Http;

/// <summary>Keeps every request in the order of arrival.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _requests = [];

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
        }
    }

    public void Add(HttpContext context)
    {
        var recorded = new RecordedRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.GetEndpoint()?.Metadata.GetMetadata<OperationMetadata>()?.Operation,
            Header(context, "organization"),
            Header(context, HeaderNames.UserAgent),
            Header(context, HeaderNames.AcceptEncoding));
        lock (_gate)
        {
            _requests.Add(recorded);
        }
    }

    private static string? Header(HttpContext context, string name) =>
        context.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;
}
