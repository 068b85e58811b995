using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Wire;

/// <summary>What the service's data holds and its documentation does not: none of it costs an answer.</summary>
[Category("Elsewhere")]
public sealed class LooseValueTests
{
    [Test]
    public async Task Numbers_as_texts_are_numbers_in_every_culture()
    {
        var service = await ServiceAsync("""
            {
              "_id": "1", "label": "A", "slotDuration": "15", "slotGap": "0", "minLeadTime": "2", "maxLeadTime": "720",
              "extraPricePerDependent": "12.50", "payment": { "price": "1049.95", "hcCoverage": "100" }
            }
            """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(service.SlotDuration, Is.EqualTo(15));
            Assert.That(service.SlotGap, Is.Zero);
            Assert.That(service.MinLeadTime, Is.EqualTo(2));
            Assert.That(service.MaxLeadTime, Is.EqualTo(720));
            Assert.That(service.ExtraPricePerDependent, Is.EqualTo(12.50m));
            Assert.That(service.Payment!.Price, Is.EqualTo(1049.95m));
            Assert.That(service.Payment.HcCoverage, Is.EqualTo(100m));
        }
    }

    [Test]
    public async Task Prices_are_exact()
    {
        var service = await ServiceAsync("""{ "_id": "1", "label": "A", "payment": { "price": 0.1 }, "extraPricePerDependent": 1234567890123456.78 }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(service.Payment!.Price, Is.EqualTo(0.1m));
            Assert.That(service.ExtraPricePerDependent, Is.EqualTo(1234567890123456.78m));
        }
    }

    [TestCase("true", true)]
    [TestCase("false", false)]
    [TestCase("\"true\"", true)]
    [TestCase("\"False\"", false)]
    [TestCase("1", true)]
    [TestCase("0", false)]
    [TestCase("null", null)]
    public async Task A_flag_is_a_flag_however_it_is_written(string written, bool? flag)
    {
        var service = await ServiceAsync($$"""{ "_id": "1", "label": "A", "isQueue": {{written}} }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(service.IsQueue, Is.EqualTo(flag));
            Assert.That(service.AdditionalProperties, Is.Empty);
        }
    }

    [Test]
    public async Task Ids_as_numbers_are_texts()
    {
        var service = await ServiceAsync("""{ "_id": 17, "organization": 4, "label": 5, "form": { "id": 12345678901 }, "fields": [{ "name": 1, "options": [{ "value": 2 }, 3] }] }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(service.Id, Is.EqualTo("17"));
            Assert.That(service.Organization, Is.EqualTo("4"));
            Assert.That(service.Label, Is.EqualTo("5"));
            Assert.That(service.Form!.Id, Is.EqualTo("12345678901"));
            Assert.That(service.Fields![0].Name, Is.EqualTo("1"));
            Assert.That(service.Fields[0].Options!.Select(option => option.Value), Is.EqualTo(new[] { "2", "3" }));
        }
    }

    [Test]
    public async Task Nulls_are_absent_members()
    {
        var service = await ServiceAsync("""
            {
              "_id": "1", "label": null, "organization": null, "description": null, "status": null, "slotDuration": null,
              "form": { "id": null }, "payment": { "enabled": null, "price": null, "currency": null }, "fields": null, "isQueue": null
            }
            """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(service.Label, Is.Empty);
            Assert.That(new object?[] { service.Organization, service.Description, service.Status, service.SlotDuration, service.Fields, service.IsQueue }, Is.All.Null);
            Assert.That(service.Form!.Id, Is.Null);
            Assert.That(new object?[] { service.Payment!.Enabled, service.Payment.Price, service.Payment.Currency }, Is.All.Null);
            Assert.That(service.AdditionalProperties, Is.Empty);
            Assert.That(service.Payment.AdditionalProperties, Is.Empty);
            Assert.That(service.Form.AdditionalProperties, Is.Empty);
        }
    }

    [Test]
    public async Task Required_texts_that_are_missing_are_empty()
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "services").Answer(200, "[{}]");
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "form/1").Answer(200, """{ "fields": [{}, { "name": null }] }""");

        var service = (await test.Client.ListServicesAsync()).Single();
        var form = await test.Client.GetFormAsync("1");

        Assert.That(new[] { service.Id, service.Label, form.Id, form.Fields![0].Name, form.Fields[1].Name }, Is.All.EqualTo(""));
    }

    // Pitfall 8.
    [TestCase("Active", true)]
    [TestCase("ACTIVE", true)]
    [TestCase("archived", false)]
    [TestCase("something new", false)]
    [TestCase("7", false)]
    public async Task An_unknown_status_is_kept(string status, bool active)
    {
        var service = await ServiceAsync($$"""{ "_id": "1", "label": "A", "status": "{{status}}" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(service.Status, Is.EqualTo(status));
            Assert.That(service.IsActive, Is.EqualTo(active));
        }
    }

    private static async Task<Service> ServiceAsync(string service)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, The.BaseAddress + "services").Answer(200, $"[{service}]");
        return (await test.Client.ListServicesAsync()).Single();
    }
}
