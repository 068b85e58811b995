using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Faults.Peers;

/// <summary>A client with its own primary handler, whose service is a hostile peer; with no second try of a read.</summary>
public sealed class PeerClient : IDisposable
{
    public const string Organization = "org-of-the-clinic";
    public const string Patient = "words of a patient";
    public const int MostResponseBytes = 1024 * 1024;

    // Generous: what is not bounded is gigabytes in this time.
    private const long MostAllocated = 128 * 1024 * 1024;

    /// <summary>For what would never end, and long enough to send a request on a busy machine.</summary>
    public static readonly TimeSpan Brief = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(20);

    private readonly ServiceProvider _provider;

    public PeerClient(HostilePeer peer, Action<IHttpClientBuilder>? build = null, TimeSpan? attemptTimeout = null)
    {
        var services = new ServiceCollection();
        var builder = services.AddCarePortalsClient(options =>
        {
            options.BaseAddress = peer.Address;
            options.OrganizationId = Organization;
            options.AttemptTimeout = attemptTimeout ?? Usual;
            options.TotalTimeout = TimeSpan.FromMinutes(1);
            options.MaxRetryAttempts = 0;
            options.MaxResponseBytes = MostResponseBytes;
        });
        build?.Invoke(builder);
        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    public ICarePortalsClient Client => _provider.GetRequiredService<ICarePortalsClient>();

    public static CreateAppointmentRequest Booking() => new()
    {
        ServiceId = The.ServiceId,
        Reservation = new DateTimeOffset(2024, 10, 28, 14, 0, 0, TimeSpan.Zero),
        Values = new Dictionary<string, object?> { ["visitReason"] = Patient },
    };

    public Task<string> ReadAsync() => BoundedAsync(async () => await Client.ListServicesAsync());

    public Task<string> BookAsync() => BoundedAsync(async () => await Client.BookAsync(Booking()));

    public void Dispose() => _provider.Dispose();

    /// <summary>How the call ended, in the words of the fault matrix; in bounded time and memory.</summary>
    private static async Task<string> BoundedAsync(Func<Task<object>> call)
    {
        var before = GC.GetTotalAllocatedBytes();
        var outcome = Outcome.OfAsync(call);
        if (await Task.WhenAny(outcome, Task.Delay(Limit)) != outcome)
        {
            return "hangs";
        }

        var allocated = GC.GetTotalAllocatedBytes() - before;
        return allocated > MostAllocated ? $"{allocated:N0} bytes allocated" : await outcome;
    }
}
