using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Limits;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Services;
using CarePortals.Generated;
using Microsoft.AspNetCore.Mvc.Razor;

namespace CarePortals.BookingPages.Hosting;

/// <summary>Checks what the application has to provide, when the pages are mapped and not when a patient comes.</summary>
internal static class StartCheck
{
    public static void Run(IServiceProvider services, string pattern)
    {
        var settings = services.GetService<BookingSettings>() ?? throw new SettingException(
            "MapCarePortalsBooking needs builder.Services.AddCarePortalsBooking(builder.Configuration.GetSection(\"Booking\")) before builder.Build().");
        MountPoint.Check(pattern);
        CheckClient(services, settings);
        var languages = services.GetRequiredService<Languages>();
        if (settings.Texts is { } texts && HostTexts.ProblemOf(texts, languages.All) is { } problem)
        {
            throw new SettingException(problem);
        }

        _ = services.GetRequiredService<RateLimits>();
        _ = services.GetRequiredService<ServiceGroups>();
        _ = services.GetRequiredService<ClinicDirectory>();
        CheckView(services, ViewAnswer.PathOf("Services"), "Keep the application part CarePortals.BookingPages when you configure the ApplicationPartManager.");
        if (settings.Layout is { } layout)
        {
            CheckView(services, layout, $"{PathOf(settings.Configuration, "Layout")} is the path of a layout in your project, such as /Pages/Shared/_Layout.cshtml.");
        }
    }

    private static void CheckClient(IServiceProvider services, BookingSettings settings)
    {
        if (settings.ClientName.Length == 0 && services.GetService<IServiceProviderIsService>()?.IsService(typeof(ICarePortalsClient)) == false)
        {
            throw new SettingException(
                $"{PathOf(settings.Configuration, "CarePortals:OrganizationId")} is missing. Set it to your organization's id, or register a client with AddCarePortalsClient.");
        }
    }

    private static void CheckView(IServiceProvider services, string path, string advice)
    {
        if (!services.GetRequiredService<IRazorViewEngine>().GetView(null, path, isMainPage: true).Success)
        {
            throw new SettingException($"The view {path} is not found. {advice}");
        }
    }

    /// <summary>The full name of a setting.</summary>
    public static string PathOf(IConfiguration configuration, string key) => configuration is IConfigurationSection section ? $"{section.Path}:{key}" : key;
}
