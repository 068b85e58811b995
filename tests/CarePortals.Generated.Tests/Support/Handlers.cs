using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Support;

/// <summary>The handlers that a client's requests pass through.</summary>
public static class Handlers
{
    /// <summary>From the outside in; the last one is the primary handler.</summary>
    public static IReadOnlyList<HttpMessageHandler> Of(IServiceProvider provider, string name = nameof(ICarePortalsClient))
    {
        var handlers = new List<HttpMessageHandler>();
        HttpMessageHandler? next = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        while (next is not null)
        {
            handlers.Add(next);
            next = (next as DelegatingHandler)?.InnerHandler;
        }

        return handlers;
    }
}
