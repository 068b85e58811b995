using System.Security.Cryptography;
using System.Text;

namespace CarePortals.BookingApp.Startup;

/// <summary>
/// The one stylesheet, with the clinic's colour in it: a style in the page itself would need an exception in the content
/// security policy. Its address and that of the script change with their content, so that browsers may keep them.
/// </summary>
internal sealed class Stylesheet
{
    public const string Path = "/site.css";
    public const string CacheForYears = "public, max-age=31536000, immutable";

    private readonly string _text;

    public Stylesheet(IWebHostEnvironment environment, ClinicOptions clinic)
    {
        _text = $":root{{--brand-on-light:{clinic.Color.OnLight.Css};--brand-on-dark:{clinic.Color.OnDark.Css}}}\n{Read(environment, "site.css")}";
        Address = $"{Path}?v={Version(_text)}";
        ScriptAddress = $"/site.js?v={Version(Read(environment, "site.js"))}";
    }

    public string Address { get; }

    public string ScriptAddress { get; }

    public Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "text/css; charset=utf-8";
        context.Response.Headers.CacheControl = CacheForYears;
        return context.Response.WriteAsync(_text);
    }

    private static string Read(IWebHostEnvironment environment, string name)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(name).CreateReadStream());
        return reader.ReadToEnd();
    }

    private static string Version(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
