using System.Text.Json.Nodes;
using CarePortals.Sandbox.Clinics;

namespace CarePortals.Sandbox.Tests.Clinics;

public sealed class SeedDataTests
{
    private static readonly string[] FieldTypes = ["text", "email", "phone", "date", "select", "checkbox", "textarea"];

    [Test]
    public async Task The_two_services_of_the_tutorial_are_served_word_for_word()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var services = (await TestSandbox.JsonAsync(await sandbox.GetAsync("services"))).AsArray();

        var expected = JsonNode.Parse(
            """
            [
              {
                "_id": "60d5ecb3a0b3f1001fbaa123",
                "organization": "appgen_demo",
                "label": "General Consultation",
                "description": "A standard consultation with one of our healthcare providers.",
                "status": "active",
                "slotDuration": 15,
                "slotGap": 5,
                "minLeadTime": 2,
                "maxLeadTime": 720,
                "form": { "id": "60d5f2a9a0b3f1001fbaa456" },
                "payment": {
                  "enabled": true,
                  "price": 50,
                  "currency": "CAD",
                  "payLater": false,
                  "saveCardOnly": false,
                  "hcCoverage": 0
                },
                "isVirtualMeeting": true
              },
              {
                "_id": "60d5ecb3a0b3f1001fbaa789",
                "organization": "appgen_demo",
                "label": "Follow-up Visit",
                "description": "A follow-up appointment to discuss previous results.",
                "status": "active",
                "slotDuration": 10,
                "slotGap": 0,
                "minLeadTime": 24,
                "maxLeadTime": 360,
                "form": { "id": "60d5f2a9a0b3f1001fbaa457" },
                "payment": {
                  "enabled": false,
                  "price": 0,
                  "currency": "CAD",
                  "payLater": false,
                  "saveCardOnly": false,
                  "hcCoverage": 100
                },
                "isVirtualMeeting": true
              }
            ]
            """)!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(services[0]!.ToJsonString(), Is.EqualTo(expected[0]!.ToJsonString()));
            Assert.That(services[1]!.ToJsonString(), Is.EqualTo(expected[1]!.ToJsonString()));
        });
    }

    [Test]
    public void Every_id_is_used_once_in_all_organizations() =>
        Assert.That(
            SeedData.Organizations.SelectMany(known =>
                known.Services.Select(service => service.Id).Concat(known.Forms.Select(form => form.Id))),
            Is.Unique);

    [Test]
    public void Every_service_has_a_form_with_each_kind_of_field_and_hours_unless_it_is_a_queue()
    {
        Assert.Multiple(() =>
        {
            foreach (var organization in SeedData.Organizations.Where(known => known.Id != The.OddOrganization))
            {
                Assert.That(organization.Services.Select(service => service.Organization), Is.All.EqualTo(organization.Id));
                Assert.That(organization.Forms.Select(form => form.Organization), Is.All.EqualTo(organization.Id));
                foreach (var service in organization.Services)
                {
                    var fields = organization.FindForm(service.Form.Id)!.Fields;
                    Assert.That(fields.Select(field => field.Type).Distinct(), Is.EquivalentTo(FieldTypes), service.Label);
                    Assert.That(fields.Select(field => field.Name), Is.Unique, service.Label);
                    Assert.That(organization.Hours.ContainsKey(service.Id), Is.EqualTo(service.IsQueue != true), service.Label);
                }
            }
        });
    }

    [Test]
    public async Task The_odd_form_has_what_a_clinic_can_write_and_no_other_form_here_has()
    {
        await using var sandbox = await TestSandbox.StartAsync(The.OddOrganization);
        var form = await TestSandbox.JsonAsync(await sandbox.GetAsync($"form/{The.OddForm}"));
        var fields = form["fields"]!.AsArray().ToDictionary(field => (string)field!["name"]!, field => field!.AsObject());

        Assert.Multiple(() =>
        {
            Assert.That((string?)fields["signature"]["type"], Is.EqualTo("signature"), "unknown type");
            Assert.That((string?)fields["contactBy"]["type"], Is.EqualTo("radio"), "unknown type with options");
            Assert.That(fields["contactBy"]["options"]!.AsArray(), Is.Not.Empty);
            Assert.That(fields["pharmacy"].ContainsKey("type"), Is.False, "no type");
            Assert.That(fields["nickname"].ContainsKey("label"), Is.False, "no label");
            Assert.That((string?)fields["allergies"]["label"], Does.Contain("<script>"));
            Assert.That((string?)fields["allergies"]["placeholder"], Does.StartWith("\"><img"));
            Assert.That((string?)fields["history"]["label"], Has.Length.GreaterThan(500));
        });
    }

    [Test]
    public async Task The_odd_service_can_be_booked()
    {
        await using var sandbox = await TestSandbox.StartAsync(The.OddOrganization);
        var start = (await sandbox.TimesAsync(The.OddService))[0];

        var response = await sandbox.BookAsync(
            $$"""
            {
              "serviceId": "{{The.OddService}}",
              "reservation": "{{start}}",
              "values": { "firstName": "John", "lastName": "Doe", "email": "john@example.com", "signature": "J. Doe", "pharmacy": "Main St" }
            }
            """);

        Assert.That(response.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.Created));
    }
}
