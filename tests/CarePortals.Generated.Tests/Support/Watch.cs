using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;

namespace CarePortals.Generated.Tests.Support;

/// <summary>Collects every span, measurement and event of this library and of .NET's HTTP client, as an exporter would.</summary>
public sealed class Watch : IDisposable
{
    public const string Library = "CarePortals.Generated";

    private readonly ActivityListener _spans;
    private readonly MeterListener _meters = new();
    private readonly Events _events;
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ConcurrentQueue<Measured> _measured = new();

    public Watch()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = source => IsOurs(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_spans);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (IsOurs(instrument.Meter.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
        _events = new Events();
    }

    /// <summary>The spans that have ended, children before their parents.</summary>
    public IReadOnlyList<Activity> Spans => [.. _ended];

    /// <summary>This library's measurements.</summary>
    public IReadOnlyList<Measured> Measurements => [.. _measured.Where(measured => measured.Instrument.Meter.Name == Library)];

    /// <summary>Everything that was collected, as text.</summary>
    public IEnumerable<string> Texts =>
        _ended.Select(Print).Concat(_measured.Select(measured => $"{measured.Instrument.Name} {measured.Value} {Print(measured.Tags)}")).Concat(_events.Texts);

    public IReadOnlyList<Activity> SpansOf(string source) => [.. _ended.Where(span => span.Source.Name == source)];

    public void Dispose()
    {
        _spans.Dispose();
        _meters.Dispose();
        _events.Dispose();
    }

    private static bool IsOurs(string name) => name is Library or "Polly" || name.StartsWith("System.Net", StringComparison.Ordinal);

    private static string Print(Activity span) =>
        string.Join(' ', [span.Source.Name, span.OperationName, span.DisplayName, span.StatusDescription, Print(span.TagObjects), Print(span.Baggage), .. span.Events.Select(happened => $"{happened.Name} {Print(happened.Tags)}")]);

    private static string Print<T>(IEnumerable<KeyValuePair<string, T>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _measured.Enqueue(new Measured(instrument, value, tags.ToArray()));

    /// <summary>One measurement with its tags.</summary>
    public sealed record Measured(Instrument Instrument, double Value, KeyValuePair<string, object?>[] Tags)
    {
        public override string ToString() => $"{Instrument.Name} {Print(Tags)}";

        private static string Print(KeyValuePair<string, object?>[] tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
    }

    private sealed class Events : EventListener
    {
        private readonly ConcurrentQueue<string> _texts = new();

        public IEnumerable<string> Texts => _texts;

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Http" or "Polly")
            {
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
            }
        }

        // .NET calls this before the constructor has run.
        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            _texts?.Enqueue($"{eventData.EventSource.Name} {eventData.EventName} {string.Join(' ', eventData.Payload ?? new([]))}");
    }
}
