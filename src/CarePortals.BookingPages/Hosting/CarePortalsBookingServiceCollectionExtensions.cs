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

        WholeSiteOptions.Add(services, configuration);
        BookingServices.Add(services, new BookingSettings(configuration));
        return services;
    }

    /// <summary>
    /// Chooses the clinic of each request, in place of the route value <c>clinic</c> and the host name.
    /// </summary>
    /// <param name="services">The services, after <c>AddCarePortalsBooking</c>.</param>
    /// <param name="choose">Gives the name of a section below <c>Clinics</c>; null, or a name that is none, is a 404.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBookingClinics(this IServiceCollection services, Func<HttpContext, string?> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        Settings(services).ChooseClinic = choose;
        return services;
    }

    /// <summary>
    /// Adds hooks around a booking. Several are run in the order in which they were added.
    /// </summary>
    /// <typeparam name="T">Your hooks; scoped, unless you register them otherwise.</typeparam>
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
    /// Puts texts of your own in the place of the pages', key by key: those of the resource files in each language.
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
    /// Tells the pages the nonce of your content security policy, for their style and their script.
    /// </summary>
    /// <param name="services">The services, after <c>AddCarePortalsBooking</c>.</param>
    /// <param name="find">Gives the nonce of a request, such as one that your middleware put into its items.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBookingNonce(this IServiceCollection services, Func<HttpContext, string?> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        Settings(services).FindNonce = find;
        return services;
    }

    /// <summary>
    /// Lets other sites frame the pages, which then rely on no cookie.
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
