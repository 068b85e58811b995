using System.Security.Cryptography;
using System.Text;

namespace CarePortals.BookingApp.Startup;

/// <summary>
/// The one stylesheet, with the clinic's colour in it: a style in the page itself would need an exception in the content
/// security policy. Its address changes with its content, so that browsers may keep it.
/// </summary>
internal sealed class Stylesheet
{
    public const string Path = "/site.css";

    private readonly string _text;

    public Stylesheet(IWebHostEnvironment environment, ClinicOptions clinic)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo("site.css").CreateReadStream());
        _text = $":root{{--brand-on-light:{clinic.Color.OnLight.Css};--brand-on-dark:{clinic.Color.OnDark.Css}}}\n{reader.ReadToEnd()}";
        Address = $"{Path}?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_text)))[..12]}";
    }

    public string Address { get; }

    public Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "text/css; charset=utf-8";
        context.Response.Headers.CacheControl = CacheForYears;
        return context.Response.WriteAsync(_text);
    }

    public const string CacheForYears = "public, max-age=31536000, immutable";
}
