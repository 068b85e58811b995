using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Newtonsoft.Json;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>A question that depends on another one, with and without script.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class ConditionTests
{
    private const string Fields =
        """
        [{ "name": "smoker", "type": "boolean", "label": "Do you smoke?" },
         { "name": "daily", "label": "How many a day", "required": true, "showIf": { "field": "smoker", "value": true } },
         { "name": "symptoms", "type": "checkbox", "label": "Symptoms", "options": ["Cough", "Fever"] }]
        """;

    [TestCase(true)]
    [TestCase(false)]
    public async Task It_is_asked_of_whom_it_concerns_and_what_was_typed_is_never_hidden(bool script)
    {
        var api = new FakeClient
        {
            Services = [new Service { Id = "1", Label = "Visit", IsVirtualMeeting = true, Fields = JsonConvert.DeserializeObject<FormField[]>(Fields) }],
            Availability = new Availability { Days = new Dictionary<string, IReadOnlyList<DateTimeOffset>> { ["2026-11-02"] = [The.Instant("2026-11-02T14:00:00Z")] } },
        };
        await using var site = await TestSite.StartAsync(configure: services => services.AddSingleton<ICarePortalsClient>(api));
        await using var visitor = await Visitor.OpenAsync(site, new() { JavaScriptEnabled = script });
        await visitor.GoAsync("/book/1/details?start=2026-11-02T14:00:00Z&tz=America/Toronto");
        var daily = visitor.Page.GetByLabel("How many a day");

        Assert.That(await daily.IsVisibleAsync(), Is.EqualTo(!script));
        await visitor.Page.GetByLabel("Yes").CheckAsync();
        await daily.FillAsync("10 cigars");
        await visitor.Page.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await Assertions.Expect(daily).ToBeVisibleAsync();
        await visitor.Page.GetByLabel("Cough").CheckAsync();
        await visitor.Page.GetByLabel("Fever").CheckAsync();
        await visitor.PressAsync("Continue");
        await visitor.SeesAsync("Check your appointment");

        Assert.That(await visitor.TextAsync(), Does.Contain("10 cigars").And.Contain("Cough\nFever"));
    }
}
