// A log line of a consumer. .NET's generator writes null as nothing, that of Microsoft.Extensions.Telemetry as "(null)": which
// of the two a consumer has must not depend on a reference to this library.
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

internal static partial class LogLine
{
    [LoggerMessage(EventId = 1, Message = "status {Status}, end of line")]
    private static partial void Ended(ILogger log, LogLevel level, int? status);

    [ModuleInitializer]
    internal static void Print() => Ended(new ConsoleLogger(), LogLevel.Warning, status: null);

    private sealed class ConsoleLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Console.WriteLine(formatter(state, exception));
    }
}
