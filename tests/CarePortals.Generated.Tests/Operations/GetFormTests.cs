using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Operations;

public sealed class GetFormTests
{
    private const string Path = "https://public-api.portals.care/form/60d5f2a9a0b3f1001fbaa456";

    [Test]
    public async Task Reading_a_form_sends_the_expected_request()
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Get, Path).Answer(200, """{ "_id": "60d5f2a9a0b3f1001fbaa456" }""");

        await test.Client.GetFormAsync("60d5f2a9a0b3f1001fbaa456");

        test.Http.VerifyNoOutstandingExpectation();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Method, Is.EqualTo(HttpMethod.Get));
            Assert.That(sent.Uri, Is.EqualTo(Path));
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
    public async Task Reading_a_form_reads_every_member()
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Get, Path).Answer(200, """
            {
              "_id": "60d5f2a9a0b3f1001fbaa456",
              "name": "Consultation form",
              "description": "What the provider needs to know.",
              "organization": "appgen_demo",
              "fields": [
                {
                  "name": "province",
                  "label": "Province",
                  "type": "select",
                  "required": true,
                  "placeholder": "Choose one",
                  "options": ["Ontario", { "value": "QC", "label": "Quebec", "rank": 2 }],
                  "width": 6
                },
                { "name": "visitReason" }
              ],
              "__v": 1
            }
            """);

        var form = await test.Client.GetFormAsync("60d5f2a9a0b3f1001fbaa456");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(form.Id, Is.EqualTo("60d5f2a9a0b3f1001fbaa456"));
            Assert.That(form.Name, Is.EqualTo("Consultation form"));
            Assert.That(form.Description, Is.EqualTo("What the provider needs to know."));
            Assert.That(form.Organization, Is.EqualTo("appgen_demo"));
            Assert.That(form.Fields, Has.Count.EqualTo(2));
            Assert.That(form.AdditionalProperties, Is.EqualTo(new Dictionary<string, object?> { ["__v"] = 1L }));
        }

        var (full, bare) = (form.Fields![0], form.Fields[1]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(full.Name, Is.EqualTo("province"));
            Assert.That(full.Label, Is.EqualTo("Province"));
            Assert.That(full.Type, Is.EqualTo("select"));
            Assert.That(full.Required, Is.True);
            Assert.That(full.Placeholder, Is.EqualTo("Choose one"));
            Assert.That(full.Options!.Select(option => option.Value), Is.EqualTo(new[] { "Ontario", "QC" }));
            Assert.That(full.Options!.Select(option => option.Label), Is.EqualTo(new[] { null, "Quebec" }));
            Assert.That(full.Options![1].AdditionalProperties, Is.EqualTo(new Dictionary<string, object?> { ["rank"] = 2L }));
            Assert.That(full.AdditionalProperties, Is.EqualTo(new Dictionary<string, object?> { ["width"] = 6L }));
            Assert.That(bare.Name, Is.EqualTo("visitReason"));
            Assert.That(new object?[] { bare.Label, bare.Type, bare.Required, bare.Placeholder, bare.Options }, Is.All.Null);
            Assert.That(bare.AdditionalProperties, Is.Empty);
        }
    }
}
