using System.Diagnostics;
using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Tests.Telemetry;

/// <summary>A logger or listener of the application that fails hides nothing of what came of a booking.</summary>
public sealed class BrokenListenerTests
{
    [Test]
    public async Task A_booking_is_booked_although_the_logger_throws()
    {
        using var test = new TimedClient(_ => Answer.Booked(), build: builder => builder.Services.AddSingleton<ILoggerProvider>(new BrokenLogger()));

        Assert.That(await test.Client.BookAsync(The.Booking()), Is.TypeOf<BookingResult.Booked>());
        Assert.That((await test.Client.CreateAppointmentAsync(The.Booking())).Id, Is.Not.Empty);
    }

    [Test]
    public async Task A_booking_is_booked_although_a_listener_throws()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Watch.Library,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ => throw new InvalidOperationException("A listener of the application failed."),
        };
        ActivitySource.AddActivityListener(listener);
        using var test = new TimedClient(_ => Answer.Booked());

        Assert.That(await test.Client.BookAsync(The.Booking()), Is.TypeOf<BookingResult.Booked>());
    }

    [Test]
    public async Task A_refusal_keeps_its_error_although_the_logger_throws()
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.BadRequest, "{}"), build: builder => builder.Services.AddSingleton<ILoggerProvider>(new BrokenLogger()));

        Assert.That((await Caught.From<ApiException>(() => test.Client.ListServicesAsync())).StatusCode, Is.EqualTo(400));
    }

    private sealed class BrokenLogger : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) =>
            categoryName.StartsWith("CarePortals", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new InvalidOperationException("A logger of the application failed.");

        public void Dispose()
        {
        }
    }
}
