using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CarePortals.BookingPages.Health;

/// <summary>Whether a draft could be sealed and opened now.</summary>
internal sealed class KeysHealth(IDataProtectionProvider provider) : IHealthCheck
{
    private const string Text = "ready";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var protector = provider.CreateProtector(nameof(KeysHealth));
            return Task.FromResult(protector.Unprotect(protector.Protect(Text)) == Text ? HealthCheckResult.Healthy() : Failed("WrongText"));
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Each place where keys can be has exceptions of its own, and texts that name it.
            return Task.FromResult(Failed(problem.GetType().Name));
        }
    }

    private static HealthCheckResult Failed(string why) => HealthCheckResult.Unhealthy($"The Data Protection keys cannot be used ({why}).");
}
