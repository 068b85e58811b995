using CarePortals.BookingPages.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CarePortals.BookingPages.Health;

/// <summary>Whether a booking could be confirmed now. Without a shared store there is nothing that could fail.</summary>
internal sealed class StoreHealth(IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = services.GetService<StoreMonitor>() is { } monitor ? await monitor.CheckAsync() : new StoreState(Problem: null);
        return state.IsReady ? HealthCheckResult.Healthy(state.Advice) : HealthCheckResult.Unhealthy(state.Problem);
    }
}
