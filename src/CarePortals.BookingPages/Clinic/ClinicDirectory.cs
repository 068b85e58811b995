using CarePortals.BookingPages.Hosting;
using CarePortals.Generated;
using Microsoft.Extensions.Options;

namespace CarePortals.BookingPages.Clinic;

/// <summary>
/// The clinics that the pages are for: one, from the section <c>Clinic</c>, or several, from the sections below
/// <c>Clinics</c>, each with what differs from <c>Clinic</c>.
/// </summary>
internal sealed class ClinicDirectory
{
    /// <summary>The route value that names a clinic.</summary>
    public const string RouteValue = "clinic";

    private const string OrganizationKey = "OrganizationId";
    private const string ClientKey = "Client";
    private const string HostKey = "Host";

    private readonly Dictionary<string, BookingClinic> _clinics;
    private readonly Dictionary<string, string> _hosts;
    private readonly Func<HttpContext, string?> _choose;

    public ClinicDirectory(BookingSettings settings, IServiceProvider services)
    {
        var several = settings.Configuration.GetSection("Clinics").GetChildren().ToArray();
        _clinics = several.Length == 0
            ? new() { [""] = One(settings, services) }
            : several.ToDictionary(section => section.Key, section => OneOfSeveral(settings, section, services), StringComparer.OrdinalIgnoreCase);
        _hosts = several.Where(section => section[HostKey] is not null)
            .ToDictionary(section => section[HostKey]!, section => section.Key, StringComparer.OrdinalIgnoreCase);
        _choose = several.Length == 0 ? _ => "" : settings.ChooseClinic ?? ByAddress;
    }

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<BookingClinic> All => _clinics.Values;

    /// <summary>The clinic that the request is for, or null when it names none that is known.</summary>
    public BookingClinic? Find(HttpContext context) => _choose(context) is { } key ? _clinics.GetValueOrDefault(key) : null;

    private string? ByAddress(HttpContext context) =>
        context.Request.RouteValues.TryGetValue(RouteValue, out var value) ? value as string : _hosts.GetValueOrDefault(context.Request.Host.Host);

    private static BookingClinic One(BookingSettings settings, IServiceProvider services) => new(
        "",
        OrganizationOf(settings.ClientName, services),
        ClinicOptions.Read(settings.Configuration.GetSection("Clinic"), StartCheck.PathOf(settings.Configuration, "Clinic")),
        settings.ClientName,
        Client(settings.ClientName));

    private static BookingClinic OneOfSeveral(BookingSettings settings, IConfigurationSection section, IServiceProvider services)
    {
        var shared = settings.Configuration.GetSection("Clinic").AsEnumerable(makePathsRelative: true);
        var own = section.AsEnumerable(makePathsRelative: true).Where(setting => setting.Key is not (OrganizationKey or ClientKey or HostKey));
        var merged = new ConfigurationBuilder()
            .AddInMemoryCollection(shared.Concat(own).GroupBy(setting => setting.Key).ToDictionary(same => same.Key, same => same.Last().Value))
            .Build();
        var organization = section[OrganizationKey];
        var name = section[ClientKey] ?? settings.ClientName;
        if (section[ClientKey] is not null && services.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(ICarePortalsClient), name) == false)
        {
            throw new SettingException($"{section.Path}:{ClientKey} is \"{name}\", and no client has that name. Register it with AddCarePortalsClient(\"{name}\", ...).");
        }

        return new BookingClinic(
            section.Key,
            organization ?? OrganizationOf(name, services),
            ClinicOptions.Read(merged, section.Path),
            name,
            organization is null ? Client(name) : provider => Client(name)(provider).ForOrganization(organization));
    }

    private static Func<IServiceProvider, ICarePortalsClient> Client(string name) => name.Length == 0
        ? provider => provider.GetRequiredService<ICarePortalsClient>()
        : provider => provider.GetRequiredKeyedService<ICarePortalsClient>(name);

    private static string? OrganizationOf(string name, IServiceProvider services) =>
        services.GetRequiredService<IOptionsMonitor<CarePortalsClientOptions>>().Get(name).OrganizationId;
}
