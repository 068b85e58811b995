namespace CarePortals.Generated.Tests.Cookbook;

// The handler of the recipe "Handler of your own".
public sealed class AtMostFour : DelegatingHandler
{
    private static readonly SemaphoreSlim Free = new(4); // Static, because the factory replaces handlers from time to time.

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
