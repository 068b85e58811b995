using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace CarePortals.BookingPages.Hosting;

/// <summary>
/// Compresses only what holds no secret. A page with a sealed draft or an antiforgery token also shows what a patient typed,
/// and the length of such a page, compressed, would give the secret away bit by bit (BREACH).
/// </summary>
internal static class Compression
{
    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
    }

    public static void Use(WebApplication app) => app.UseWhen(HoldsNoSecret, branch => branch.UseResponseCompression());

    // The services, the times of one without a draft, the stylesheet and the script.
    private static bool HoldsNoSecret(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Request.Path.Value is { } path
        && (path == "/" || path.StartsWith("/site.", StringComparison.Ordinal) || path.Split('/') is ["", "book", _]);
}
