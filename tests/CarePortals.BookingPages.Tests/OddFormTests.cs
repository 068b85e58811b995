using CarePortals.BookingPages.Tests.Support;

namespace CarePortals.BookingPages.Tests;

/// <summary>The sandbox's form of unknown types, no type, no label, markup and a very long question.</summary>
[CancelAfter(180_000)]
internal sealed class OddFormTests
{
    private const string Service = "60d5ecb3a0b3f1001fbad001";

    [Test]
    public async Task An_odd_form_is_asked_checked_and_booked()
    {
        await using var site = await TestSite.StartAsync(organization: "appgen_odd");
        using var patient = new Patient(site);

        var details = await patient.ChooseTimeAsync(Service);
        var refused = await patient.SubmitAsync(details, "details", Answers(signature: ""));
        var review = await patient.SubmitAsync(refused, "details", Answers(signature: "J. Doe"));
        await patient.ConfirmAsync(review);

        Assert.That(details.Html, Does.Not.Contain("<script>").And.Not.Contain("<img").And.Contain("Allergies &amp; reactions"));
        Assert.That(details.Text, Does.Contain("Nickname").And.Contain("Text message"));
        Assert.That(refused.Text, Does.Contain("Enter an answer for “Signature”").And.Not.Contain("Enter an answer for “Pharmacy”"));
        Assert.That(site.Sandbox.Appointments.Single().Values.GetRawText(), Does.Contain("J. Doe").And.Contain("\"contactBy\":\"sms\""));
    }

    private static Dictionary<string, string> Answers(string signature) => new()
    {
        ["answer.firstName"] = "Jane",
        ["answer.lastName"] = "Doe",
        ["answer.email"] = "jane@example.com",
        ["answer.signature"] = signature,
        ["answer.contactBy"] = "sms",
        ["answer.pharmacy"] = "Main Street",
    };
}
