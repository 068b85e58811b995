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
    public static IServiceCollection AddCarePortalsBooking(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);

        BookingServices.Add(services, new BookingSettings(section));
        return services;
    }

    /// <summary>
    /// Adds what the booking pages need, for an application that is nothing else: its settings are those of the pages, and
    /// its options (proxies, compression, Data Protection) are set as the pages want them.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">Holds the settings of the pages: <c>Clinic</c>, <c>CarePortals</c> and others.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCarePortalsBooking(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);

        WholeSite.Add(services, configuration);
        BookingServices.Add(services, new BookingSettings(configuration));
        return services;
    }
}
