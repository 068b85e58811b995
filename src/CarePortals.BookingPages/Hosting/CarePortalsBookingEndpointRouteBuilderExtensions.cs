using CarePortals.BookingPages.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>
/// Maps the booking pages.
/// </summary>
public static class CarePortalsBookingEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the booking pages. Nothing is added to the application's pipeline outside of them.
    /// </summary>
    /// <param name="endpoints">The application, or a group of its routes.</param>
    /// <param name="pattern">The pages' root, such as <c>/appointments</c>, or <c>/clinics/{clinic}</c> for several clinics.</param>
    /// <returns>A builder for conventions that hold for every page, such as <c>AllowAnonymous</c>.</returns>
    /// <exception cref="InvalidOperationException">Something that the pages need is missing; the text says how to mend it.</exception>
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
