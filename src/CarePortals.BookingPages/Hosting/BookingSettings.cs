using CarePortals.BookingPages.Clinic;

namespace CarePortals.BookingPages.Hosting;

/// <summary>What the application said of the pages when it registered them.</summary>
internal sealed class BookingSettings(IConfiguration configuration)
{
    /// <summary>The section that holds the settings of the pages.</summary>
    public IConfiguration Configuration { get; } = configuration;

    /// <summary>Name of the client that books: our own, or with empty name the application's, when the section has no settings for one.</summary>
    public string ClientName { get; } = configuration.GetSection("CarePortals").Exists() ? BookingClinic.RegisteredClient : "";

    /// <summary>Names the clinic of a request, in place of the route value and the host name.</summary>
    public Func<HttpContext, string?>? ChooseClinic { get; set; }
}
