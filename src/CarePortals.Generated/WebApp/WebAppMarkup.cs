using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using CarePortals.Generated.Configuration;

namespace CarePortals.Generated.WebApp;

/// <summary>Writes the markup of the Booking Web App: its element, a script with its globals, its own scripts.</summary>
internal sealed class WebAppMarkup
{
    public const string Origin = "https://booking.portals.care";

    private readonly StringBuilder _globals = new();
    private readonly string _nonce = "";

    public WebAppMarkup(string organizationId, string? successPath, string? nonce)
    {
        ArgumentNullException.ThrowIfNull(organizationId);
        if (OrganizationHeader.ProblemOf(organizationId) is { } problem)
        {
            throw new ArgumentException($"The organization id {problem}.", nameof(organizationId));
        }

        if (nonce is not null)
        {
            CheckNonce(nonce);
            _nonce = $" nonce=\"{HtmlEncoder.Default.Encode(nonce)}\"";
        }

        Global("organization", Text(organizationId));
        Global("base-href", "window.location.pathname");
        if (successPath is not null)
        {
            Global("onSubmitSuccess", $"function () {{ window.location.assign({Text(LocalPath(successPath, nameof(successPath)))}); }}");
        }
    }

    /// <exception cref="ArgumentException">The nonce is not valid in a content security policy.</exception>
    public static void CheckNonce(string nonce)
    {
        var value = nonce.TrimEnd('=');
        if (value.Length == 0 || nonce.Length - value.Length > 2 || value.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '-' or '_')))
        {
            throw new ArgumentException("The nonce is not base64. Use Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)), new for each response.", nameof(nonce));
        }
    }

    public WebAppMarkup Id(string name, string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (string.IsNullOrWhiteSpace(value) || value.Any(char.IsControl))
        {
            throw new ArgumentException($"{parameter} is empty or contains a control character. Use the id that the service returned.", parameter);
        }

        return Global(name, Text(value));
    }

    public WebAppMarkup Json(string name, JsonNode value) => Global(name, value.ToJsonString());

    public override string ToString()
    {
        var markup = new StringBuilder("<appgen-booking-app></appgen-booking-app>\n")
            .Append("<script").Append(_nonce).Append(">\n").Append(_globals).Append("</script>\n");
        foreach (var file in (ReadOnlySpan<string>)["runtime", "polyfills", "main"])
        {
            markup.Append("<script src=\"").Append(Origin).Append('/').Append(file).Append(".js\"").Append(_nonce).Append(" defer></script>\n");
        }

        return markup.ToString();
    }

    private WebAppMarkup Global(string name, string expression)
    {
        _globals.Append("window[").Append(Text(name)).Append("] = ").Append(expression).Append(";\n");
        return this;
    }

    // A JSON string is a JavaScript string. The default encoder writes < > & ' and the line separators as \u…, so that
    // nothing in it ends the string, the line or the script element.
    private static string Text(string value) => $"\"{JavaScriptEncoder.Default.Encode(value)}\"";

    // Percent-encodes the path as a browser would. Refuses it if a browser would read it as the address of another site,
    // even after it has resolved the dots.
    private static string LocalPath(string path, string parameter)
    {
        if (path.StartsWith('/') && !path.Any(c => char.IsControl(c) || c is '\\'))
        {
            var address = new Uri("https://site.invalid" + path);
            if (!address.AbsolutePath.StartsWith("//", StringComparison.Ordinal))
            {
                return address.PathAndQuery + address.Fragment;
            }
        }

        throw new ArgumentException($"{parameter} is not a path of this site. Use one that starts with a single slash, such as /thanks, and has no backslash.", parameter);
    }
}
