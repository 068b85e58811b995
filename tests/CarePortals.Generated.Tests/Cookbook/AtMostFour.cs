namespace CarePortals.Generated.Tests.Cookbook;

// The handler of the recipe "Handler of your own".
public sealed class AtMostFour : DelegatingHandler
{
    private static readonly SemaphoreSlim Free = new(4); // Of all, because the factory makes a new handler now and then.

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Free.WaitAsync(cancellationToken);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            Free.Release();
        }
    }
}
