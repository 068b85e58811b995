using System.Collections.Concurrent;
using CarePortals.Generated.Tests.Faults.Chaos;
using CarePortals.Sandbox;
using CarePortals.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Faults.Soak;

/// <summary>Mixed calls of several users at once: every operation, several organizations, faults, and calls that are given up.</summary>
public sealed class SoakTraffic : IDisposable
{
    private const int Users = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TroubleKind[] Kinds = Enum.GetValues<TroubleKind>();

    private readonly ConcurrentDictionary<string, long> _outcomes = new();
    private readonly ServiceProvider _provider;
    private long _calls;

    public SoakTraffic(Uri baseAddress, DateTimeOffset now)
    {
        var services = new ServiceCollection();
        services
            .AddSingleton<TimeProvider>(new FixedClock(now))
            .AddCarePortalsClient(options =>
            {
                options.BaseAddress = baseAddress;
                options.OrganizationId = "appgen_demo";
                options.AttemptTimeout = TimeSpan.FromSeconds(1);
                options.TotalTimeout = TimeSpan.FromSeconds(5);
                options.MaxRetryAttempts = 1;

                // The runtime keeps buffers of this size for a while.
                options.MaxResponseBytes = 1024 * 1024;
            })
            .AddHttpMessageHandler(() => new FaultHandler(deadPort: 9));
        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>How often each outcome was seen, the most frequent first.</summary>
    public string Outcomes => string.Join(", ", _outcomes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Value} {pair.Key}"));

    public Task RunAsync(int seed, CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, Users).Select(user => UseAsync(Seeds.Of(seed, user), stop)));

    public void Dispose() => _provider.Dispose();

    private async Task UseAsync(Random random, CancellationToken stop)
    {
        await Task.Yield();
        while (!stop.IsCancellationRequested)
        {
            // Few enough that the circuit stays closed most of the time.
            var trouble = random.Next(20) == 0 ? new Trouble(Kinds[random.Next(Kinds.Length)]).ToString() : FaultPlan.None;
            FaultHandler.Set(trouble, trouble);
            using var cancel = new CancellationTokenSource();
            if (random.Next(25) == 0)
            {
                cancel.CancelAfter(TimeSpan.FromMilliseconds(random.Next(1, 10)));
            }

            // A client per call, as an application that injects it has.
            var client = _provider.GetRequiredService<ICarePortalsClient>();
            var outcome = await Outcome.OfAsync(() => CallAsync(client, random, cancel.Token));
            _outcomes.AddOrUpdate(outcome.Split(':')[0], 1, (_, count) => count + 1);
            Interlocked.Increment(ref _calls);
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private static async Task<object> CallAsync(ICarePortalsClient client, Random random, CancellationToken cancellationToken)
    {
        var other = random.Next(4) == 0 ? client.ForOrganization(SandboxServer.Organizations[random.Next(SandboxServer.Organizations.Count)]) : client;
        var services = await other.ListServicesAsync(cancellationToken);
        var service = services[random.Next(services.Count)];
        switch (random.Next(4))
        {
            case 0:
                return services;
            case 1 when service.Form?.Id is { } form:
                return (await other.GetFormAsync(form, cancellationToken)).Validate(ChaosRun.Answers("x"));
            default:
                var open = await other.GetServiceAvailabilityAsync(service.Id, cancellationToken: cancellationToken);
                _ = open.GroupByDay("America/Toronto");
                if (!service.IsQueueService && open.Slots.Count == 0)
                {
                    return open;
                }

                var request = service.IsQueueService
                    ? CreateAppointmentRequest.ForQueue(service, ChaosRun.Answers("x"), "America/Toronto")
                    : CreateAppointmentRequest.For(service, new Slot(open.Slots[random.Next(open.Slots.Count)]), ChaosRun.Answers("x"), "America/Toronto");
                return random.Next(3) == 0 ? await other.CreateAppointmentAsync(request, cancellationToken) : await other.BookAsync(request, cancellationToken);
        }
    }
}
