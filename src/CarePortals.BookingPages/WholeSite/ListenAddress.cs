using Microsoft.AspNetCore.Hosting;

namespace CarePortals.BookingPages.WholeSite;

/// <summary>Where the page listens when nobody says where.</summary>
internal static class ListenAddress
{
    public const string Default = "http://127.0.0.1:5070";

    private static readonly string[] Keys = ["urls", "http_ports", "https_ports"];

    public static void UseDefault(WebApplicationBuilder builder)
    {
        var isSet = Keys.Any(key => !string.IsNullOrEmpty(builder.Configuration[key]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!isSet)
        {
            builder.WebHost.UseUrls(Default);
        }
    }
}
