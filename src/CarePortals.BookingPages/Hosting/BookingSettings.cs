using System.Resources;
using CarePortals.BookingPages.Clinic;

namespace CarePortals.BookingPages.Hosting;

/// <summary>What the application said of the pages when it registered them.</summary>
internal sealed class BookingSettings(IConfiguration configuration)
{
    /// <summary>The section that holds the settings of the pages.</summary>
    public IConfiguration Configuration { get; } = configuration;

    /// <summary>
    /// Name of the client that books. It is the pages' own client, or empty (the application's default client) if the section
    /// has no client settings.
    /// </summary>
    public string ClientName { get; } = configuration.GetSection("CarePortals").Exists() ? BookingClinic.RegisteredClient : "";

    /// <summary>Names the clinic of a request, in place of the route value and the host name.</summary>
    public Func<HttpContext, string?>? ChooseClinic { get; set; }

    /// <summary>The application's layout that the pages render inside of, or null for their own.</summary>
    public string? Layout { get; } = configuration["Layout"] is { Length: > 0 } path ? path : null;

    /// <summary>Finds the nonce of the application's content security policy.</summary>
    public Func<HttpContext, string?>? FindNonce { get; set; }

    /// <summary>The application's own texts.</summary>
    public ResourceManager? Texts { get; set; }

    /// <summary>Types of the application's hooks.</summary>
    public List<Type> Hooks { get; } = [];

    /// <summary>Origins of the sites that may frame the pages.</summary>
    public List<string> Parents { get; } = [];
}
