using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CarePortals.Sandbox.Tests.Http;

public sealed class LooseTests
{
    [Test]
    public async Task Services_have_numbers_as_texts_a_form_as_its_id_and_members_nobody_knows()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var service = (await TestSandbox.JsonAsync(await sandbox.GetAsync("services", "loose")))[0]!;

        Assert.Multiple(() =>
        {
            Assert.That((string?)service["slotDuration"], Is.EqualTo("15"));
            Assert.That((string?)service["payment"]!["price"], Is.EqualTo("50"));
            Assert.That((string?)service["form"], Is.EqualTo(The.ConsultationForm));
            Assert.That((string?)service["status"], Is.EqualTo("Active"));
            Assert.That((int?)service["__v"], Is.Zero);
            Assert.That(service["isVirtualMeeting"]!.GetValueKind(), Is.EqualTo(JsonValueKind.True));
        });
    }

    [Test]
    public async Task An_appointment_has_its_service_as_an_id()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var appointment = await TestSandbox.JsonAsync(await sandbox.BookAsync(trouble: "loose"));

        Assert.Multiple(() =>
        {
            Assert.That((string?)appointment["service"], Is.EqualTo(The.Consultation));
            Assert.That((string?)appointment["status"], Is.EqualTo("Booked"));
            Assert.That((string?)appointment["duration"], Is.EqualTo("15"));
        });
    }

    [Test]
    public async Task Availability_is_unsorted_repeated_and_in_other_offsets_but_means_the_same()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var path = $"services/{The.Consultation}/availability-v2?availableDays=3";
        var loose = (await TestSandbox.JsonAsync(await sandbox.GetAsync(path, "loose"))).AsObject();
        var usual = await sandbox.TimesAsync(The.Consultation, "?availableDays=3");
        var times = loose["2024-10-28"]!.AsArray().Select(time => (string)time!).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(times, Has.Some.EndWith("-04:00"));
            Assert.That(times.Select(The.Instant), Is.Not.Unique);
            Assert.That(
                times.Select(The.Instant).Distinct().Order(),
                Is.EqualTo(usual.Where(time => time.StartsWith("2024-10-28", StringComparison.Ordinal)).Select(The.Instant)));
            Assert.That(loose.ContainsKey("__v"), Is.True);
        });
    }

    [Test]
    public async Task An_error_has_its_message_as_an_array()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var response = await sandbox.GetAsync("form/nothing", "loose");
        var error = await TestSandbox.JsonAsync(response);

        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(error["message"], Is.InstanceOf<JsonArray>());
            Assert.That((string?)error["statusCode"], Is.EqualTo("404"));
        });
    }
}
