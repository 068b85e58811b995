using CarePortals.BookingPages.Hosting;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers the booking pages.
/// </summary>
public static class CarePortalsBookingServiceCollectionExtensions
{
    /// <summary>
    /// Adds what the booking pages need. Map them with
    /// <see cref="AspNetCore.Builder.CarePortalsBookingEndpointRouteBuilderExtensions.MapCarePortalsBooking"/>.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="section">Holds the settings of the pages: <c>Clinic</c>, <c>CarePortals</c> and others.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCarePortalsBooking(this IServiceCollection services, IConfigurationSection section) =>
        services.AddCarePortalsBooking((IConfiguration)section);

    /// <summary>
    /// Adds what the booking pages need, for an application that is nothing else: its settings are those of the pages.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">Holds the settings of the pages: <c>Clinic</c>, <c>CarePortals</c> and others.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCarePortalsBooking(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);

        BookingSite.AddServices(services, configuration);
        return services;
    }
}
