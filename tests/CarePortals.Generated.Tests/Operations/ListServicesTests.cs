using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json.Linq;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Operations;

[Category("Elsewhere")]
public sealed class ListServicesTests
{
    [Test]
    public async Task Listing_services_sends_the_expected_request()
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Get, The.BaseAddress + "services").Answer(200, "[]");

        await test.Client.ListServicesAsync();

        test.Http.VerifyNoOutstandingExpectation();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Method, Is.EqualTo(HttpMethod.Get));
            Assert.That(sent.Uri, Is.EqualTo("https://public-api.portals.care/services"));
            Assert.That(sent.Headers, Is.EquivalentTo(new[]
            {
                "organization: appgen_demo",
                "Accept: application/json",
                $"User-Agent: {The.Product}",
            }));
            Assert.That(sent.Body, Is.Null);
        }
    }

    [Test]
    public async Task Listing_services_reads_every_member()
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "services").Answer(200, """
            [
              {
                "_id": "60d5ecb3a0b3f1001fbaa123",
                "organization": "appgen_demo",
                "label": "General Consultation",
                "description": "A standard consultation.",
                "status": "active",
                "slotDuration": 15,
                "slotGap": 5,
                "minLeadTime": 2,
                "maxLeadTime": 720,
                "form": { "id": "60d5f2a9a0b3f1001fbaa456" },
                "payment": {
                  "enabled": true,
                  "price": 49.95,
                  "currency": "CAD",
                  "payLater": false,
                  "saveCardOnly": true,
                  "hcCoverage": 12.5,
                  "qtyField": "dependents"
                },
                "isVirtualMeeting": true,
                "isQueue": false,
                "assignmentStrategy": "roundRobin",
                "extraPricePerDependent": 12.50,
                "fields": [{ "name": "firstName", "label": "First name" }],
                "__v": 3
              },
              { "_id": "60d5ecb3a0b3f1001fbaa789", "label": "Follow-up Visit" }
            ]
            """);

        var services = await test.Client.ListServicesAsync();

        Assert.That(services, Has.Count.EqualTo(2));
        var (full, bare) = (services[0], services[1]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(full.Id, Is.EqualTo("60d5ecb3a0b3f1001fbaa123"));
            Assert.That(full.Organization, Is.EqualTo("appgen_demo"));
            Assert.That(full.Label, Is.EqualTo("General Consultation"));
            Assert.That(full.Description, Is.EqualTo("A standard consultation."));
            Assert.That(full.Status, Is.EqualTo("active"));
            Assert.That(full.SlotDuration, Is.EqualTo(15));
            Assert.That(full.SlotGap, Is.EqualTo(5));
            Assert.That(full.MinLeadTime, Is.EqualTo(2));
            Assert.That(full.MaxLeadTime, Is.EqualTo(720));
            Assert.That(full.Form!.Id, Is.EqualTo("60d5f2a9a0b3f1001fbaa456"));
            Assert.That(full.Payment!.Enabled, Is.True);
            Assert.That(full.Payment.Price, Is.EqualTo(49.95m));
            Assert.That(full.Payment.Currency, Is.EqualTo("CAD"));
            Assert.That(full.Payment.PayLater, Is.False);
            Assert.That(full.Payment.SaveCardOnly, Is.True);
            Assert.That(full.Payment.HcCoverage, Is.EqualTo(12.5m));
            Assert.That(full.Payment.QtyField, Is.EqualTo("dependents"));
            Assert.That(full.IsVirtualMeeting, Is.True);
            Assert.That(full.IsQueue, Is.False);
            Assert.That(full.AssignmentStrategy, Is.EqualTo("roundRobin"));
            Assert.That(full.ExtraPricePerDependent, Is.EqualTo(12.50m));
            Assert.That(full.Fields!.Single().Name, Is.EqualTo("firstName"));
            Assert.That(full.AdditionalProperties, Is.EqualTo(new Dictionary<string, object?> { ["__v"] = 3L }));
            Assert.That(JToken.FromObject(bare), Is.EqualTo(JToken.Parse("""{ "_id": "60d5ecb3a0b3f1001fbaa789", "label": "Follow-up Visit" }""")).Using(JToken.EqualityComparer));
        }
    }

    [Test]
    public async Task Listing_services_reads_an_empty_list()
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "services").Answer(200, "[]");

        Assert.That(await test.Client.ListServicesAsync(), Is.Empty);
    }
}
