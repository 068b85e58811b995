using CarePortals.Generated.Tests.Support;
using CarePortals.Sandbox;
using CarePortals.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.EndToEnd;

/// <summary>A client out of the real container against a sandbox of its own, whose clock stands still.</summary>
public sealed class SandboxClient : IAsyncDisposable
{
    /// <summary>The Sunday before the dates of the tutorial; clocks go back in New York a week later.</summary>
    public static readonly DateTimeOffset Now = new(2024, 10, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _provider;

    private SandboxClient(SandboxServer server, Action<CarePortalsClientOptions>? configure, TimeProvider? clock)
    {
        Server = server;
        var services = new ServiceCollection();
        if (clock is not null)
        {
            services.AddSingleton(clock);
        }

        services.AddCarePortalsClient(options =>
        {
            options.BaseAddress = server.BaseAddress;
            options.OrganizationId = "appgen_demo";
            configure?.Invoke(options);
        });
        _provider = services.BuildServiceProvider();
        Client = _provider.GetRequiredService<ICarePortalsClient>();
    }

    public SandboxServer Server { get; }

    public ICarePortalsClient Client { get; }

    public int Creates => Server.Requests.Count(request => request.Operation == Sandbox.Operation.CreateAppointment);

    public static async Task<SandboxClient> StartAsync(
        CancellationToken cancellationToken, Action<CarePortalsClientOptions>? configure = null, DateTimeOffset? now = null, TimeProvider? clock = null) =>
        new(await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = new FixedClock(now ?? Now) }, cancellationToken), configure, clock);

    public async Task<CreateAppointmentRequest> ConsultationRequestAsync(CancellationToken cancellationToken)
    {
        var service = (await Client.ListServicesAsync(cancellationToken)).First(service => service.Label == "General Consultation");
        var availability = await Client.GetServiceAvailabilityAsync(service.Id, cancellationToken: cancellationToken);
        return CreateAppointmentRequest.For(service, availability.GroupByDay("America/New_York")[0].Slots[0], Answers(), "America/New_York");
    }

    public static Dictionary<string, object?> Answers() => new()
    {
        ["firstName"] = "John",
        ["lastName"] = "Doe",
        ["email"] = "john@example.com",
        ["phone"] = "+15551234567",
        ["visitReason"] = "General check-up and consultation.",
    };

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Server.DisposeAsync();
    }
}
