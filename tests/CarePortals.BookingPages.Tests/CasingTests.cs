using System.Net;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Generated;
using CarePortals.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests;

/// <summary>A form whose names differ only in casing, which a posted form does not tell apart.</summary>
[CancelAfter(180_000)]
internal sealed class CasingTests
{
    private readonly FakeClient _api = new()
    {
        Services = [Build.Service(service =>
        {
            service.Payment = null;
            service.Fields =
            [
                new FormField { Name = "note", Type = "text", Label = "Note" },
                new FormField { Name = "Note", Type = "text", Label = "Other note" },
                new FormField { Name = "NOTE", Type = "checkbox", Label = "Noted" },
                new FormField { Name = "2.note", Type = "text", Label = "Second note" },
                new FormField { Name = "seen", Type = "date", Label = "First seen" },
                new FormField { Name = "Seen", Type = "date", Label = "Last seen" },
            ];
        })],
        Availability = Build.AvailabilityAfter(The.Instant(TestSite.Now)),
    };

    [Test]
    public async Task Each_question_has_an_answer_of_its_own()
    {
        await using var site = await TestSite.StartAsync(configure: services => services.AddSingleton<ICarePortalsClient>(_api));
        using var patient = new Patient(site);

        var details = await patient.ChooseTimeAsync(The.Consultation);
        string Named(string id) => details.NameOf(id);
        var review = await patient.SubmitAsync(details, "details", new()
        {
            [Named("question-0")] = "one",
            [Named("question-1")] = "two",
            [Named("question-3")] = "three",
            [Named("question-4-day")] = "1",
            [Named("question-4-month")] = "2",
            [Named("question-4-year")] = "2020",
            [Named("question-5-day")] = "3",
            [Named("question-5-month")] = "4",
            [Named("question-5-year")] = "2021",
        });
        var edit = await patient.SubmitAsync(review, "review", to: $"/book/{The.Consultation}/review?handler=Edit");
        var confirmed = await patient.ConfirmAsync(review);

        Assert.That(confirmed.Status, Is.EqualTo(HttpStatusCode.SeeOther), confirmed.Text);
        Assert.That(edit.Values(Named("question-1")), Is.EqualTo(new[] { "two" }));
        Assert.That(_api.Created.Single().Values, Is.EquivalentTo(new Dictionary<string, object?>
        {
            ["note"] = "one",
            ["Note"] = "two",
            ["NOTE"] = false,
            ["2.note"] = "three",
            ["seen"] = "2020-02-01",
            ["Seen"] = "2021-04-03",
        }));
    }
}
