using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.WebApp;

/// <summary>Values that would end the string, the script or the attribute that they stand in.</summary>
public sealed partial class HostileMarkupTests
{
    private static readonly string[] Hostile =
    [
        "</script><script>alert(1)</script>", "<!--<script>", "]]>", "\";alert(1);//", "';alert(1);//", "\\\";alert(1)//", "`${alert(1)}`",
        "&quot;;alert(1)", "a\u2028alert(1)\u2029", "é漢", "\" onload=\"alert(1)", "javascript:alert(1)", "%22%3E",
    ];

    [TestCaseSource(nameof(Hostile))]
    public void An_id_stays_one_string_of_one_script(string value)
    {
        Check(BookingWebApp.FormMarkup(The.Organization, value), "formId", value);
        Check(BookingWebApp.AppointmentMarkup(The.Organization, value), "service", value);
        if (value.All(c => c is > ' ' and <= '~'))
        {
            Check(BookingWebApp.FormMarkup(value, The.FormId), "organization", value);
        }
    }

    [TestCaseSource(nameof(Hostile))]
    public void A_filter_stays_data(string value)
    {
        // Made in memory, and parsed out of a text that had nothing escaped.
        var parsed = JsonNode.Parse(new JsonObject { [value] = value }.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        foreach (var node in new[] { new JsonObject { [value] = value }, parsed })
        {
            var filter = JsonNode.Parse(Check(BookingWebApp.AppointmentMarkup(The.Organization, filter: node), "careportals_filter"));
            Assert.That((string?)filter![value], Is.EqualTo(value));
        }
    }

    [TestCaseSource(nameof(Hostile))]
    public void A_success_path_is_encoded_as_an_address_and_then_as_a_string(string value)
    {
        if (value.Contains('\\', StringComparison.Ordinal))
        {
            return;
        }

        var markup = BookingWebApp.FormMarkup(The.Organization, The.FormId, $"/thanks?name={value}#{value}");

        var path = JsonSerializer.Deserialize<string>(Check(markup, "onSubmitSuccess")["function () { window.location.assign(".Length..^"); }".Length])!;
        Assert.That(path, Does.Match("^/thanks[!-~]*$").And.Not.Contain("<").And.Not.Contain("\""));
        Assert.That(Uri.UnescapeDataString(path), Does.StartWith($"/thanks?name={Uri.UnescapeDataString(value)}"));
    }

    [TestCase("https://evil.example/")]
    [TestCase("//evil.example/")]
    [TestCase("/\\evil.example/")]
    [TestCase("\\\\evil.example")]
    [TestCase("javascript:alert(1)")]
    [TestCase("/\t/evil.example")]
    [TestCase("//user@site.invalid/")]
    [TestCase("//site.invalid:8443/")]
    [TestCase("//site.invalid/")]
    [TestCase("thanks")]
    [TestCase("")]
    public void A_success_path_to_another_site_is_refused(string path)
    {
        Assert.That(
            () => BookingWebApp.FormMarkup(The.Organization, The.FormId, path),
            Throws.ArgumentException.With.Message.Contains("successPath is not a path of this site"));
    }

    [TestCase("/..//evil.example/")]
    [TestCase("/.//evil.example/")]
    [TestCase("/a/..//evil.example/")]
    [TestCase("/%2e%2e//evil.example/")]
    public void A_success_path_that_collapses_to_another_site_is_refused(string path)
    {
        Assert.That(() => BookingWebApp.FormMarkup(The.Organization, The.FormId, path), Throws.ArgumentException);
    }

    [TestCase("")]
    [TestCase("=")]
    [TestCase("abc===")]
    [TestCase("a b")]
    [TestCase("abc' 'unsafe-inline")]
    [TestCase("abc;script-src *")]
    [TestCase("abc\"")]
    [TestCase("é")]
    public void A_nonce_that_is_not_base64_is_refused(string nonce)
    {
        Assert.That(() => BookingWebApp.FormMarkup(The.Organization, The.FormId, nonce: nonce), Throws.ArgumentException.With.Message.Contains("nonce is not base64"));
        Assert.That(() => BookingWebApp.ContentSecurityPolicy(nonce), Throws.ArgumentException.With.Property("ParamName").EqualTo("nonce"));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("a\nb")]
    public void An_id_that_cannot_be_one_is_refused_by_its_name(string id)
    {
        Assert.That(() => BookingWebApp.FormMarkup(The.Organization, id), Throws.ArgumentException.With.Property("ParamName").EqualTo("formId"));
        Assert.That(() => BookingWebApp.AppointmentMarkup(The.Organization, id), Throws.ArgumentException.With.Property("ParamName").EqualTo("serviceId"));
        Assert.That(() => BookingWebApp.FormMarkup(id, The.FormId), Throws.ArgumentException.With.Property("ParamName").EqualTo("organizationId"));
    }

    [Test]
    public void Null_is_refused_by_its_name()
    {
        Assert.That(() => BookingWebApp.FormMarkup(null!, The.FormId), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("organizationId"));
        Assert.That(() => BookingWebApp.FormMarkup(The.Organization, null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("formId"));
        Assert.That(() => BookingWebApp.ContentSecurityPolicy(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("nonce"));
    }

    private static void Check(string markup, string global, string value) =>
        Assert.That(JsonSerializer.Deserialize<string>(Check(markup, global)), Is.EqualTo(value));

    // The markup has the same tags whatever the value, and the value's global stands on a line of its own.
    private static string Check(string markup, string global)
    {
        Assert.That(Tag().Matches(markup).Select(tag => tag.Value.Split(' ', '>')[0]), Is.EqualTo(new[]
        {
            "<appgen-booking-app", "</appgen-booking-app", "<script", "</script", "<script", "</script", "<script", "</script", "<script", "</script",
        }));
        var script = Script().Match(markup).Groups[1].Value;
        Assert.That(script, Does.Not.Contain("<").And.Not.Contain("&").And.Not.Contain("'").And.Match(@"^[ -~\n]*$"));
        return Global().Matches(script).Single(match => match.Groups[1].Value == global).Groups[2].Value;
    }

    [GeneratedRegex("<[^\"\n]*?[ >]")]
    private static partial Regex Tag();

    [GeneratedRegex("<script>\n(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("^window\\[\"([^\"]+)\"\\] = (.*);$", RegexOptions.Multiline)]
    private static partial Regex Global();
}
