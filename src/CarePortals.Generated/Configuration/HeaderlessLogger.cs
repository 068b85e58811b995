using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarePortals.Generated.Configuration;

/// <summary>
/// .NET's own log of requests without its Trace lines. Those hide header values only in their text. A structured log would
/// get the real values, such as a session cookie.
/// </summary>
internal sealed class HeaderlessLogger(ILogger logger) : ILogger
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
                LoggingHttpMessageHandler => new LoggingHttpMessageHandler(Logger("ClientHandler"), options),
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
