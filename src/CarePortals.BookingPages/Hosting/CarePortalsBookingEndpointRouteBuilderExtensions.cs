using CarePortals.BookingPages.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>
/// Maps the booking pages.
/// </summary>
public static class CarePortalsBookingEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the booking pages. The rest of the application's pipeline does not change.
    /// </summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The pages' root, such as <c>/appointments</c>, or <c>/clinics/{clinic}</c> for several clinics.</param>
    /// <returns>A builder for conventions of every page, such as <c>AllowAnonymous</c>.</returns>
    /// <exception cref="InvalidOperationException">Something that the pages need is missing. The message says how to fix it.</exception>
    public static IEndpointConventionBuilder MapCarePortalsBooking(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);

        StartCheck.Run(endpoints.ServiceProvider, pattern);
        var group = endpoints.MapGroup(pattern);
        BookingEndpoints.Map(group, isRoot: pattern.Trim('/').Length == 0);
        return group;
    }
}
