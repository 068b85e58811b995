using CarePortals.BookingPages.Assets;
using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Confirm;
using CarePortals.BookingPages.Done;
using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Hooks;
using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Limits;
using CarePortals.BookingPages.Questions;
using CarePortals.BookingPages.Services;
using CarePortals.BookingPages.Times;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CarePortals.BookingPages.Hosting;

/// <summary>What the pages need. Nothing here changes an option of the application.</summary>
internal static class BookingServices
{
    public static void Add(IServiceCollection services, BookingSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(_ => Languages.Read(settings.Configuration));
        services.AddSingleton(provider => new RateLimits(
            settings.Configuration, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<RateLimits>>()));
        services.AddSingleton<BookingPipeline>();

        AddClinic(services, settings);
        services.AddSingleton<OutcomeKeeper>();
        services.AddSingleton<IConfirmLedger, ConfirmLedger>();
        services.TryAddSingleton<Patience>();
        services.AddSingleton<DraftSeal>();
        services.AddSingleton<ReceiptCookie>();
        services.AddSingleton<MinuteCache>();
        services.AddSingleton(provider => new Wording(settings.Configuration, provider.GetRequiredService<Languages>()));
        services.AddSingleton(provider => new ServiceGroups(settings.Configuration, provider.GetRequiredService<Wording>()));
        services.AddTransient<ServiceCatalog>();
        services.AddTransient<NextTimes>();
        services.AddTransient<QuestionCatalog>();
        services.AddTransient<OpenTimes>();
        services.AddTransient<ZoneChooser>();
        services.AddTransient<BookingDesk>();
        services.AddTransient<TimesStep>();
        services.AddTransient<DetailsStep>();
        services.AddScoped<HookRunner>();

        HostTexts.Install();
        AddViews(services);
        SharedState.Add(services, settings.Configuration);
    }

    private static void AddClinic(IServiceCollection services, BookingSettings settings)
    {
        if (settings.ClientName.Length > 0)
        {
            services.AddCarePortalsClient(settings.ClientName, settings.Configuration.GetSection("CarePortals"));
        }

        services.AddSingleton<ClinicDirectory>();
        services.AddSingleton(provider => new Tenant(ActivatorUtilities.CreateInstance<RequestClientOptions>(provider)));
        services.AddScoped(_ => BookingRequest.Current!.Clinic);
        services.AddScoped(_ => BookingRequest.Current!.Clinic.Options);
        services.AddKeyedScoped(BookingClinic.RequestClient, (provider, _) => BookingRequest.Current!.Clinic.Client(provider));
        services.AddScoped<Stylesheet>();
    }

    // The views alone: no page, no controller and no route of this assembly becomes the application's.
    private static void AddViews(IServiceCollection services) =>
        services.AddMvcCore().AddViews().AddRazorViewEngine().ConfigureApplicationPartManager(parts =>
        {
            var views = new CompiledRazorAssemblyPart(typeof(BookingServices).Assembly);
            if (!parts.ApplicationParts.OfType<CompiledRazorAssemblyPart>().Any(part => part.Name == views.Name))
            {
                parts.ApplicationParts.Add(views);
            }
        });
}
