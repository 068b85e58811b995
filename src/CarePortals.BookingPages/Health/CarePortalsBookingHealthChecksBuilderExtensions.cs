using CarePortals.BookingPages.Health;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers the health checks of the booking pages.
/// </summary>
public static class CarePortalsBookingHealthChecksBuilderExtensions
{
    /// <summary>The tag of every check that is added here.</summary>
    public const string ReadyTag = "ready";

    /// <summary>
    /// Adds three checks of whether this instance can book: <c>store</c>, <c>keys</c> and <c>service</c>. Their texts name
    /// no host and hold no secret.
    /// </summary>
    /// <param name="builder">The application's health checks.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddCarePortalsBooking(this IHealthChecksBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.TryAddSingleton<UpstreamHealth>();
        return builder
            .AddCheck<StoreHealth>("store", tags: [ReadyTag])
            .AddCheck<KeysHealth>("keys", tags: [ReadyTag])
            .AddCheck<UpstreamHealth>("service", tags: [ReadyTag]);
    }
}
