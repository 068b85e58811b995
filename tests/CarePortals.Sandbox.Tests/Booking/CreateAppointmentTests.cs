using System.Net;
using System.Text;

namespace CarePortals.Sandbox.Tests.Booking;

public sealed class CreateAppointmentTests
{
    [Test]
    public async Task The_tutorial_s_request_books_the_appointment()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var response = await sandbox.BookAsync();
        var body = await TestSandbox.JsonAsync(response);

        var stored = sandbox.Server.Appointments.Single();
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(body.ToJsonString(), Is.EqualTo(
                $$$"""{"_id":"{{{stored.Id}}}","organization":"appgen_demo","service":{"_id":"60d5ecb3a0b3f1001fbaa123","label":"General Consultation"},"status":"booked","reservation":"2024-10-28T14:00:00.000Z","duration":15,"accessKey":"{{{stored.AccessKey}}}","virtualMeeting":{"joinUrl":"https://meet.example/{{{stored.Id}}}"},"createdAt":"2024-10-27T12:00:00.000Z","updatedAt":"2024-10-27T12:00:00.000Z"}"""));
            Assert.That(stored.Id, Does.Match("^[0-9a-f]{24}$"));
            Assert.That(Guid.TryParse(stored.AccessKey, out _), Is.True);
            Assert.That(stored.Start, Is.EqualTo(The.Instant(The.TutorialStart)));
            Assert.That(stored.ServiceId, Is.EqualTo(The.Consultation));
            Assert.That(stored.Timezone, Is.EqualTo("America/New_York"));
            Assert.That(stored.Values.GetProperty("firstName").GetString(), Is.EqualTo("John"));
            Assert.That(stored.ToString(), Does.Not.Contain(stored.AccessKey).And.Not.Contain("John"));
        });
    }

    [Test]
    public async Task A_taken_time_answers_409_and_is_no_longer_listed()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await sandbox.BookAsync();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                await TestSandbox.MessageAsync(await sandbox.BookAsync(), HttpStatusCode.Conflict),
                Is.EqualTo("this time was just taken"));
            Assert.That(await sandbox.TimesAsync(The.Consultation), Has.No.Member(The.TutorialStart));
            Assert.That(sandbox.Server.Appointments, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Fifty_patients_and_one_time_make_one_appointment()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => sandbox.BookAsync())));

        Assert.Multiple(() =>
        {
            Assert.That(responses.Count(response => response.StatusCode == HttpStatusCode.Created), Is.EqualTo(1));
            Assert.That(responses.Count(response => response.StatusCode == HttpStatusCode.Conflict), Is.EqualTo(49));
            Assert.That(sandbox.Server.Appointments, Has.Count.EqualTo(1));
        });
    }

    [TestCase("2024-10-28T14:10:00.000Z", TestName = "A_time_between_two_times_is_not_offered")]
    [TestCase("2024-10-28T14:00:00.001Z", TestName = "A_time_a_millisecond_late_is_not_offered")]
    [TestCase("2024-10-28T16:00:00.000Z", TestName = "A_time_at_lunch_is_not_offered")]
    [TestCase("2024-10-25T14:00:00.000Z", TestName = "A_time_in_the_past_is_not_offered")]
    [TestCase("2025-10-28T14:00:00.000Z", TestName = "A_time_too_far_ahead_is_not_offered")]
    [TestCase("0001-01-01T00:00:00.000Z", TestName = "The_first_instant_of_all_is_not_offered")]
    [TestCase("9999-12-31T23:59:59.999Z", TestName = "The_last_instant_of_all_is_not_offered")]
    public async Task A_time_that_is_not_offered_answers_400(string start)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var response = await sandbox.BookAsync(The.RequestFor(The.Consultation, start));

        Assert.That(
            await TestSandbox.MessageAsync(response, HttpStatusCode.BadRequest),
            Is.EqualTo("reservation must be a time that the service offers"));
    }

    [Test]
    public async Task Every_listed_time_can_be_booked()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var times = await sandbox.TimesAsync(The.Consultation, "?availableDays=10");

        var responses = await Task.WhenAll(times.Select(time => sandbox.BookAsync(The.RequestFor(The.Consultation, time))));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(responses.Select(response => response.StatusCode), Is.All.EqualTo(HttpStatusCode.Created));
            Assert.That(await sandbox.TimesAsync(The.Consultation, "?availableDays=10"), Is.Empty);
        });
    }

    [Test]
    public async Task A_service_in_person_has_no_meeting_to_join()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var start = (await sandbox.TimesAsync(The.Examination))[0];
        var request = The.RequestFor(The.Examination, start).Replace(
            "\"firstName\"", """ "dob": "1980-02-28", "province": "BC", "consent": true, "firstName" """, StringComparison.Ordinal);

        var response = await sandbox.BookAsync(request);
        var body = (await TestSandbox.JsonAsync(response)).AsObject();

        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(body.ContainsKey("virtualMeeting"), Is.False);
        });
    }

    [Test]
    public async Task A_queue_takes_any_number_of_patients_now_and_none_later()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        string[] starts =
        [
            "2024-10-27T12:00:00.000Z", "2024-10-27T12:00:00.000Z", "2024-10-27T12:05:00.000Z", "2024-10-27T11:55:00.000Z",
            "2024-10-27T12:05:00.001Z", The.TutorialStart,
        ];
        var statuses = new List<int>();
        foreach (var start in starts)
        {
            statuses.Add((int)(await sandbox.BookAsync(The.RequestFor(The.WalkIn, start))).StatusCode);
        }

        Assert.That(statuses, Is.EqualTo(new[] { 201, 201, 201, 201, 400, 400 }));
    }

    [Test]
    public async Task Problems_are_an_array_that_names_each_member_and_repeats_no_answer()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var response = await sandbox.BookAsync(
            """
            {
              "serviceId": "60d5ecb3a0b3f1001fbaa123",
              "reservation": "canary-1",
              "values": { "firstName": "Jane", "email": "canary-2", "dob": "canary-3", "province": "canary-4", "extra": "canary-5" },
              "meta": { "timezone": "canary-6" }
            }
            """);
        var body = await TestSandbox.JsonAsync(response);

        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(body["message"]!.AsArray().Select(message => ((string)message!).Split(' ')[0]), Is.EqualTo(new[]
            {
                "reservation", "meta.timezone", "values.lastName", "values.email", "values.dob", "values.province",
            }));
            Assert.That(body.ToJsonString(), Does.Not.Contain("canary"));
        });
    }

    [TestCase("", HttpStatusCode.BadRequest)]
    [TestCase("{", HttpStatusCode.BadRequest)]
    [TestCase("""{ "serviceId": "\ud800" }""", HttpStatusCode.BadRequest)]
    [TestCase("""{ "\ud800": 5 }""", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_not_JSON_answers_400(string body, HttpStatusCode expected)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        Assert.That(
            await TestSandbox.MessageAsync(await sandbox.BookAsync(body), expected), Is.EqualTo("the body must be JSON"));
    }

    [Test]
    public async Task Bytes_that_are_not_UTF_8_answer_400()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        using var content = new ByteArrayContent([.. "{\"serviceId\":\""u8, 0xff, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");

        var response = await sandbox.Http.PostAsync(new Uri("appointments", UriKind.Relative), content);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Another_content_type_answers_415()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        using var content = new StringContent(The.TutorialRequest, Encoding.UTF8, "text/plain");

        var response = await sandbox.Http.PostAsync(new Uri("appointments", UriKind.Relative), content);

        await TestSandbox.MessageAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Test]
    public async Task A_body_over_256_kB_answers_413()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var response = await sandbox.BookAsync(The.TutorialRequest + new string(' ', 256 * 1024));

        await TestSandbox.MessageAsync(response, HttpStatusCode.RequestEntityTooLarge);
    }
}
