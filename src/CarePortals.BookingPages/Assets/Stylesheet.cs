using System.Security.Cryptography;
using System.Text;
using CarePortals.BookingPages.Clinic;

namespace CarePortals.BookingPages.Assets;

/// <summary>
/// The one stylesheet, with the clinic's colour in it: a style in the page itself would need an exception in the content
/// security policy. Its address and that of the script change with their content, so that browsers may keep them.
/// </summary>
internal sealed class Stylesheet
{
    public const string Path = "/site.css";
    public const string CacheForYears = "public, max-age=31536000, immutable";

    private const string ScriptPath = "/site.js";

    private readonly string _text;
    private readonly string _script = Read("site.js");

    public Stylesheet(ClinicOptions clinic)
    {
        _text = $":root{{--brand-on-light:{clinic.Color.OnLight.Css};--brand-on-dark:{clinic.Color.OnDark.Css}}}\n{Read("site.css")}";
        Address = $"{Path}?v={Version(_text)}";
        ScriptAddress = $"{ScriptPath}?v={Version(_script)}";
    }

    public string Address { get; }

    public string ScriptAddress { get; }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, context => WriteAsync(context, _text, "text/css; charset=utf-8")).DisableRateLimiting();
        endpoints.MapGet(ScriptPath, context => WriteAsync(context, _script, "text/javascript; charset=utf-8")).DisableRateLimiting();
    }

    private static Task WriteAsync(HttpContext context, string text, string contentType)
    {
        context.Response.ContentType = contentType;
        context.Response.Headers.CacheControl = CacheForYears;
        return context.Response.WriteAsync(text);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Stylesheet).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static string Version(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
