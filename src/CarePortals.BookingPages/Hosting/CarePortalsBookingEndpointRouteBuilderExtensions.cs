using CarePortals.BookingPages.Assets;
using CarePortals.BookingPages.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>
/// Maps the booking pages.
/// </summary>
public static class CarePortalsBookingEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the booking pages.
    /// </summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The pages' root, such as <c>/appointments</c>.</param>
    /// <returns>A builder for conventions that hold for every page.</returns>
    public static IEndpointConventionBuilder MapCarePortalsBooking(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);

        // A group without a prefix: what surrounds the pages is still the application's.
        BookingSite.Use((WebApplication)endpoints);
        var group = endpoints.MapGroup(pattern);
        endpoints.ServiceProvider.GetRequiredService<Stylesheet>().Map(group);
        group.MapRazorPages();
        return group;
    }
}
