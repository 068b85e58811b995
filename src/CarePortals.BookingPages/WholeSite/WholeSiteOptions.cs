using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CarePortals.BookingPages.Limits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.WebEncoders;

namespace CarePortals.BookingPages.WholeSite;

/// <summary>The options of an application that is nothing but the pages. In any other, these are the application's own.</summary>
internal static class WholeSiteOptions
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection().SetApplicationName("CarePortals.BookingApp");
        TrustedProxies.Add(services, configuration);
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);

        // The pages let no answer with a secret be compressed.
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);

        // Names and labels in other scripts stay readable in the page's source; markup is still encoded.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        // frame-ancestors says the same, on every page and not only on the first.
        services.AddAntiforgery(antiforgery => antiforgery.SuppressXFrameOptionsHeader = true);
    }
}
