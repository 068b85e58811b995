using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using BenchmarkDotNet.Attributes;
using CarePortals.Generated;
using CarePortals.Generated.Runtime.Telemetry;
using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CarePortals.Benchmarks;

/// <summary>
/// What spans, metrics and logs cost: beside a whole booking call through the pipeline of AddCarePortalsClient, in memory, all
/// that they do while nobody listens. The ratio of the two says what being off costs.
/// </summary>
[MemoryDiagnoser]
public class TelemetryBenchmarks : IDisposable
{
    private static readonly byte[] Answer = """{ "_id": "60d5f3b7a0b3f1001fbaa999", "status": "booked", "reservation": "2024-10-28T14:00:00.000Z" }"""u8.ToArray();

    private readonly Transmission _transmission = new("CreateAppointment", HttpMethod.Post, "appointments", isRepeatable: false, isObserved: true, NullLogger.Instance);
    private readonly CreateAppointmentRequest _request = new()
    {
        ServiceId = "60d5ecb3a0b3f1001fbaa123",
        Reservation = new DateTimeOffset(2024, 10, 28, 14, 0, 0, TimeSpan.Zero),
        Values = new Dictionary<string, object?> { ["firstName"] = "John", ["lastName"] = "Doe" },
    };

    private ServiceProvider? _provider;
    private ICarePortalsClient? _client;
    private ActivityListener? _spans;
    private MeterListener? _meters;

    [GlobalSetup]
    public void Setup()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient(options => options.OrganizationId = "appgen_demo")
            .ConfigurePrimaryHttpMessageHandler(() => new InMemoryService(HttpStatusCode.Created, Answer));
        _provider = services.BuildServiceProvider();
        _client = _provider.GetRequiredService<ICarePortalsClient>();
    }

    [GlobalSetup(Target = nameof(CallWithListeners))]
    public void SetupListeners()
    {
        Setup();
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "CarePortals.Generated",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(_spans);
        _meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "CarePortals.Generated")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meters.SetMeasurementEventCallback<double>((_, _, _, _) => { });
        _meters.SetMeasurementEventCallback<long>((_, _, _, _) => { });
        _meters.Start();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _provider?.Dispose();
        _spans?.Dispose();
        _transmission.Dispose();
        _meters?.Dispose();
    }

    [Benchmark(Baseline = true)]
    public Task<Appointment> Call() => _client!.CreateAppointmentAsync(_request);

    [Benchmark]
    public void AllOfTheTelemetryOfACallWhileOff()
    {
        var scope = new OperationTelemetry("CreateAppointment", NullLogger.Instance, TimeProvider.System);
        scope.Ended(OutcomeTag.Ok, LogLevel.Debug, _transmission.StatusCode, _transmission.Attempts);
    }

    [Benchmark]
    public Task<Appointment> CallWithListeners() => _client!.CreateAppointmentAsync(_request);

    [Benchmark]
    public Task<BookingResult> Book() => _client!.BookAsync(_request);
}
