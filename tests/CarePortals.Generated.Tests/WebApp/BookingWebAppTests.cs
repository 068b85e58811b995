using System.Text.Json.Nodes;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.WebApp;

public sealed class BookingWebAppTests
{
    [Test]
    public void The_form_is_the_element_its_globals_and_three_deferred_scripts()
    {
        Assert.That(BookingWebApp.FormMarkup(The.Organization, The.FormId), Is.EqualTo("""
            <appgen-booking-app></appgen-booking-app>
            <script>
            window["organization"] = "appgen_demo";
            window["base-href"] = window.location.pathname;
            window["formId"] = "60d5f2a9a0b3f1001fbaa456";
            </script>
            <script src="https://booking.portals.care/runtime.js" defer></script>
            <script src="https://booking.portals.care/polyfills.js" defer></script>
            <script src="https://booking.portals.care/main.js" defer></script>

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void The_appointment_has_no_form_and_what_was_given_of_service_filter_and_success_path()
    {
        var plain = BookingWebApp.AppointmentMarkup(The.Organization);
        var full = BookingWebApp.AppointmentMarkup(The.Organization, The.ServiceId, JsonNode.Parse("""{ "tag": ["a"] }"""), "/booked");

        Assert.That(plain, Does.Not.Contain("formId").And.Not.Contain("service").And.Not.Contain("filter").And.Not.Contain("onSubmitSuccess"));
        Assert.That(full, Does.Contain($"window[\"service\"] = \"{The.ServiceId}\";").And.Contain("""window["careportals_filter"] = {"tag":["a"]};"""));
        Assert.That(full, Does.Contain("""window["onSubmitSuccess"] = function () { window.location.assign("/booked"); };"""));
    }

    [Test]
    public void A_nonce_stands_on_every_script()
    {
        var markup = BookingWebApp.FormMarkup(The.Organization, The.FormId, nonce: "q83v_w-A==");

        Assert.That(markup.Split("<script"), Has.Length.EqualTo(5).And.Exactly(4).Contains(" nonce=\"q83v_w-A==\""));
    }

    [Test]
    public void The_policy_names_the_nonce_and_only_the_documented_hosts()
    {
        var policy = BookingWebApp.ContentSecurityPolicy("abc+/=");
        var directives = policy.Split("; ").ToDictionary(directive => directive.Split(' ')[0], directive => directive.Split(' ')[1..]);

        Assert.That(directives["script-src"], Is.EqualTo(new[] { "'self'", "'nonce-abc+/='", "https://booking.portals.care" }));
        Assert.That(directives["connect-src"], Is.EqualTo(new[] { "'self'", "https://booking.portals.care", "https://public-api.portals.care" }));
        Assert.That(directives["object-src"].Concat(directives["base-uri"]), Is.EqualTo(new[] { "'none'", "'self'" }));
        Assert.That(policy, Does.Not.Contain("unsafe-eval").And.Not.Contain("*").And.Not.Contain("http:"));
    }
}
