using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Pages;

namespace CarePortals.BookingPages.Assets;

/// <summary>
/// The one stylesheet, with the clinic's colour in it: a style in the page itself would need an exception in the content
/// security policy. Its address and that of the script change with their content, so that browsers may keep them.
/// </summary>
internal sealed class Stylesheet(ClinicOptions clinic)
{
    public const string Path = "site.css";
    public const string ScriptPath = "site.js";
    public const string CacheForYears = "public, max-age=31536000, immutable";

    private const string Version = "v";

    private static readonly Asset Script = new(Compact(Read(ScriptPath)));
    private static readonly string Template = Read(Path);
    private static readonly ConcurrentDictionary<ClinicColor, Asset> Styles = new();

    private readonly Asset _style = Styles.GetOrAdd(clinic.Color, color => new(
        $".booking{{--brand-on-light:{color.OnLight.Css};--brand-on-dark:{color.OnDark.Css}}}\n{Template}"));

    public string Address => $"{BookAddress.Root}/{Path}?{Version}={_style.Version}";

    public static string ScriptAddress => $"{BookAddress.Root}/{ScriptPath}?{Version}={Script.Version}";

    public Task WriteStyleAsync(HttpContext context) => WriteAsync(context, _style, "text/css; charset=utf-8");

    public static Task WriteScriptAsync(HttpContext context) => WriteAsync(context, Script, "text/javascript; charset=utf-8");

    private static Task WriteAsync(HttpContext context, Asset asset, string contentType)
    {
        context.Response.ContentType = contentType;

        // Another version's address may reach this one while a new version is rolled out. Nobody may keep that for years.
        if (context.Request.Query[Version] == asset.Version)
        {
            context.Response.Headers.CacheControl = CacheForYears;
        }

        return context.Response.WriteAsync(asset.Text);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Stylesheet).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    // A patient's phone needs neither comments nor indents. The script has no text of several lines.
    private static string Compact(string script) => string.Concat(script.Split('\n').Select(line => line.Trim())
        .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)).Select(line => line + '\n'));

    private sealed record Asset(string Text)
    {
        public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..12];
    }
}
