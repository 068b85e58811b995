using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace CarePortals.Generated.Configuration;

/// <summary>
/// Puts this library's <see cref="TransportHandler"/> around the handler that sends. It is the first filter in the
/// container, so it runs after everything that the application or another filter did to the handlers.
/// </summary>
/// <param name="registrations">The clients of this library.</param>
internal sealed class ClientHandlers(IEnumerable<ClientRegistration> registrations) : IHttpMessageHandlerBuilderFilter
{
    private readonly Dictionary<string, ClientRegistration> _registrations = registrations.ToDictionary(registration => registration.HttpName);

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => handlers =>
    {
        next(handlers);
        if (handlers.Name is { } name && _registrations.TryGetValue(name, out var registration))
        {
            HeaderlessLogger.Install(handlers);
            Observe(handlers, registration);
        }
    };

    /// <summary>Does what this filter does, if the application removed all filters. People do that to switch off .NET's logs.</summary>
    public static void ObserveWithoutFilter(HttpMessageHandlerBuilder handlers, ClientRegistration registration)
    {
        if (!handlers.Services.GetServices<IHttpMessageHandlerBuilderFilter>().Any(filter => filter is ClientHandlers))
        {
            Observe(handlers, registration);
        }
    }

    /// <summary>Null if a <see cref="TransportHandler"/> sees every request of the client; otherwise what replaced it.</summary>
    public static string? ProblemOf(IServiceProvider provider, string httpName)
    {
        var handlers = provider.GetRequiredService<IHttpMessageHandlerFactory>();
        if (provider.GetRequiredService<IHttpClientFactory>() != handlers)
        {
            return $"the IHttpClientFactory was replaced by {provider.GetRequiredService<IHttpClientFactory>().GetType()}";
        }

        var handler = handlers.CreateHandler(httpName);
        while (handler is DelegatingHandler { InnerHandler: { } inner } and not TransportHandler)
        {
            handler = inner;
        }

        return handler is TransportHandler ? null : $"its primary handler was replaced by {handler.GetType()} after AddCarePortalsClient";
    }

    private static void Observe(HttpMessageHandlerBuilder handlers, ClientRegistration registration)
    {
        // Resolved here and not during a call, because the container may be disposed by then.
        var options = handlers.Services.GetRequiredService<IOptionsMonitor<CarePortalsClientOptions>>();
        handlers.PrimaryHandler = PrimaryHandler.Observe(handlers.PrimaryHandler, () => options.Get(registration.Name).MaxResponseBytes);
    }
}
