using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarePortals.Generated.Configuration;

/// <summary>
/// Puts this library's <see cref="TransportHandler"/> around the handler that sends. It is the first filter in the
/// container, so it runs after everything that the application or another filter did to the handlers.
/// </summary>
/// <param name="registrations">The clients of this library.</param>
internal sealed class TransportHandlerFilter(IEnumerable<ClientRegistration> registrations) : IHttpMessageHandlerBuilderFilter
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
        if (!handlers.Services.GetServices<IHttpMessageHandlerBuilderFilter>().Any(filter => filter is TransportHandlerFilter))
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

        return handler is TransportHandler ? null : $"the client's primary handler was replaced by {handler.GetType()} after AddCarePortalsClient";
    }

    private static void Observe(HttpMessageHandlerBuilder handlers, ClientRegistration registration)
    {
        // Resolved here and not during a call, because the container may be disposed by then.
        var options = handlers.Services.GetRequiredService<IOptionsMonitor<CarePortalsClientOptions>>();
        handlers.PrimaryHandler = TransportHandler.Into(handlers.PrimaryHandler, () => options.Get(registration.Name).MaxResponseBytes);
    }

    /// <summary>
    /// .NET's own log of requests without its Trace lines. Those hide header values only in their text. A structured log would
    /// get the real values, such as a session cookie.
    /// </summary>
    private sealed class HeaderlessLogger(ILogger logger) : ILogger
    {
        /// <summary>Wraps the logger of each of .NET's logging handlers.</summary>
        public static void Install(HttpMessageHandlerBuilder handlers)
        {
            var options = handlers.Services.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(handlers.Name);
            var loggers = handlers.Services.GetRequiredService<ILoggerFactory>();
            ILogger Logger(string part) => new HeaderlessLogger(loggers.CreateLogger($"System.Net.Http.HttpClient.{handlers.Name}.{part}"));
            for (var i = 0; i < handlers.AdditionalHandlers.Count; i++)
            {
                handlers.AdditionalHandlers[i] = handlers.AdditionalHandlers[i] switch
                {
                    LoggingScopeHttpMessageHandler => new LoggingScopeHttpMessageHandler(Logger("LogicalHandler"), options),
                    LoggingHttpMessageHandler => new RequestLog(Logger("ClientHandler"), options),
                    var other => other,
                };
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logger.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel > LogLevel.Trace && logger.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                logger.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }

    /// <summary>.NET's own log of what is sent. All its lines are Information or less, so while nobody reads those, a request goes past it.</summary>
    private sealed class RequestLog(ILogger logger, HttpClientFactoryOptions options) : LoggingHttpMessageHandler(logger, options)
    {
        private readonly ILogger _logger = logger;
        private HttpMessageInvoker? _next;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _logger.IsEnabled(LogLevel.Information) ? base.SendAsync(request, cancellationToken)
            : (_next ??= new(InnerHandler!, disposeHandler: false)).SendAsync(request, cancellationToken);
    }
}
