using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Support;

/// <summary>
/// A client out of the real container on a clock of its own, over a service that answers attempt by attempt; the first
/// attempt is number 1.
/// </summary>
public sealed class TimedClient : IDisposable
{
    private readonly TestClient _test;

    public TimedClient(
        Func<int, CancellationToken, Task<HttpResponseMessage>> answer,
        Action<CarePortalsClientOptions>? configure = null,
        Action<IHttpClientBuilder>? build = null)
    {
        Service = new AttemptHandler(Clock, answer);
        _test = new TestClient(configure, Clock, builder =>
        {
            builder.ConfigurePrimaryHttpMessageHandler(() => Service);
            build?.Invoke(builder);
        });
    }

    public TimedClient(Func<int, HttpResponseMessage> answer, Action<CarePortalsClientOptions>? configure = null, Action<IHttpClientBuilder>? build = null)
        : this((attempt, _) => Task.FromResult(answer(attempt)), configure, build)
    {
    }

    public TestClock Clock { get; } = new();

    public AttemptHandler Service { get; }

    public ICarePortalsClient Client => _test.Client;

    public IServiceProvider Services => _test.Services;

    /// <summary>A GET, on a clock that moves until it is done.</summary>
    public Task<IReadOnlyList<Service>> ReadAsync(CancellationToken cancellationToken = default) =>
        Clock.CompleteAsync(Client.ListServicesAsync(cancellationToken));

    /// <summary>A POST, on a clock that moves until it is done.</summary>
    public Task<Appointment> BookAsync(CancellationToken cancellationToken = default) =>
        Clock.CompleteAsync(Client.CreateAppointmentAsync(Booking(), cancellationToken));

    /// <summary>Any request over the same handlers, on a clock that moves until it is done.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        Clock.CompleteAsync(Services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ICarePortalsClient)).SendAsync(request));

    public static CreateAppointmentRequest Booking() => new()
    {
        ServiceId = The.ServiceId,
        Reservation = TestClock.Beginning,
        Values = new Dictionary<string, object?> { ["name"] = "Jane Doe" },
    };

    public void Dispose()
    {
        _test.Dispose();
        Service.Dispose();
    }
}
