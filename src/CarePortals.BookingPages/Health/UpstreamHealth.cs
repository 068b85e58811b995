using CarePortals.BookingPages.Clinic;
using CarePortals.Generated;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CarePortals.BookingPages.Health;

/// <summary>
/// Whether the service that the pages book with answers at all. Asked at most every few seconds, however often health is.
/// </summary>
internal sealed class UpstreamHealth(ClinicDirectory clinics, IServiceProvider services, TimeProvider clock) : IHealthCheck, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _gate = new(1);
    private HealthCheckResult _last;
    private long? _asked;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_asked is not { } asked || clock.GetElapsedTime(asked) > Fresh)
            {
                _last = await AskAsync();
                _asked = clock.GetTimestamp();
            }

            return _last;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<HealthCheckResult> AskAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(Longest, clock);
            await Task.WhenAll(clinics.All.DistinctBy(clinic => clinic.ClientName).Select(clinic => clinic.Client(services).ListServicesAsync(limit.Token)));
            return HealthCheckResult.Healthy();
        }
        catch (ApiException answer)
        {
            // It is there. What it says to patients is on the pages, and mostly not this instance's fault.
            return HealthCheckResult.Healthy(FormattableString.Invariant($"The service answers with {answer.StatusCode}."));
        }
        catch (Exception problem) when (problem is HttpRequestException or TimeoutException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy($"The service cannot be reached ({problem.GetType().Name}).");
        }
    }
}
