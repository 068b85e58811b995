using CarePortals.Sandbox;

namespace CarePortals.Generated.Tests.Faults.Chaos;

/// <summary>Asks the sandbox for the trouble of the patient whose request it is, or leads the request where nobody listens.</summary>
public sealed class FaultHandler(int deadPort) : DelegatingHandler
{
    private static readonly AsyncLocal<(string Booking, string Read)> Current = new();

    /// <summary>What happens to the requests of the caller from now on.</summary>
    public static void Set(string booking, string read) => Current.Value = (booking, read);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (booking, read) = Current.Value;
        switch (request.Method == HttpMethod.Post ? booking : read)
        {
            case null or FaultPlan.None or FaultPlan.Cancel:
                break;
            case FaultPlan.NoConnection:
                request.RequestUri = new UriBuilder(request.RequestUri!) { Port = deadPort }.Uri;
                break;
            case var spec:
                // A second attempt has it already.
                request.Headers.Remove(Trouble.HeaderName);
                request.Headers.Add(Trouble.HeaderName, spec);
                break;
        }

        return base.SendAsync(request, cancellationToken);
    }
}
