using System.Resources;
using CarePortals.BookingPages;
using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.WholeSite;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
    /// <param name="section">Has the settings of the pages: <c>Clinic</c>, <c>CarePortals</c> and others.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCarePortalsBooking(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);

        BookingServices.Add(services, new BookingSettings(section));
        return services;
    }

    /// <summary>
    /// Adds what the booking pages need, for an application that consists only of these pages. It also sets the application's
    /// options for proxies, compression and Data Protection.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">Has the settings of the pages: <c>Clinic</c>, <c>CarePortals</c> and others.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCarePortalsBooking(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);

        WholeSiteOptions.Add(services, configuration);
        BookingServices.Add(services, new BookingSettings(configuration));
        return services;
    }

    /// <summary>
    /// Chooses the clinic of each request. It replaces the route value <c>clinic</c> and the host name.
    /// </summary>
    /// <param name="services">The services, after <c>AddCarePortalsBooking</c>.</param>
    /// <param name="choose">Returns the name of a section under <c>Clinics</c>. Null or an unknown name is a 404.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBookingClinics(this IServiceCollection services, Func<HttpContext, string?> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        Settings(services).ChooseClinic = choose;
        return services;
    }

    /// <summary>
    /// Adds hooks around a booking. Several hooks run in the order in which they were added.
    /// </summary>
    /// <typeparam name="T">Your hooks. They are scoped, unless you register them differently.</typeparam>
    /// <param name="services">The services, after <c>AddCarePortalsBooking</c>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBookingHooks<T>(this IServiceCollection services)
        where T : BookingHooks
    {
        Settings(services).Hooks.Add(typeof(T));
        services.TryAddScoped<T>();
        return services;
    }

    /// <summary>
    /// Replaces texts of the pages with yours, by key and language. Texts that you leave out keep their default.
    /// </summary>
    /// <param name="services">The services, after <c>AddCarePortalsBooking</c>.</param>
    /// <param name="texts">Your texts, such as those of <c>Resources/BookingTexts.resx</c> and <c>BookingTexts.fr.resx</c>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBookingTexts(this IServiceCollection services, ResourceManager texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        Settings(services).Texts = texts;
        return services;
    }

    /// <summary>
    /// Gives the pages the nonce of your content security policy, for their style and script.
    /// </summary>
    /// <param name="services">The services, after <c>AddCarePortalsBooking</c>.</param>
    /// <param name="find">
    /// Returns the nonce of a request, for example one that your middleware stored in <c>HttpContext.Items</c>.
    /// </param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBookingNonce(this IServiceCollection services, Func<HttpContext, string?> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        Settings(services).FindNonce = find;
        return services;
    }

    /// <summary>
    /// Lets other sites show the pages in a frame. The pages then use no cookies.
    /// </summary>
    /// <param name="services">The services, after <c>AddCarePortalsBooking</c>.</param>
    /// <param name="parents">Origins of those sites, such as <c>https://clinic.example</c>.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">One of them is not an origin.</exception>
    public static IServiceCollection AddBookingEmbedding(this IServiceCollection services, params string[] parents)
    {
        ArgumentNullException.ThrowIfNull(parents);
        Settings(services).Parents.AddRange(parents.Select(Embedding.OriginOf));
        return services;
    }

    private static BookingSettings Settings(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.Select(service => service.IsKeyedService ? null : service.ImplementationInstance).OfType<BookingSettings>().LastOrDefault()
            ?? throw new SettingException("Call services.AddCarePortalsBooking(...) first.");
    }
}
