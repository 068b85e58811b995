using System.Net;

namespace CarePortals.Sandbox.Tests.Http;

public sealed class TroubleOverHttpTests
{
    [TestCase("error-500", HttpStatusCode.InternalServerError, "application/json")]
    [TestCase("error-503", HttpStatusCode.ServiceUnavailable, "application/json")]
    [TestCase("html-502", HttpStatusCode.BadGateway, "text/html")]
    [TestCase("too-many-requests=7", HttpStatusCode.TooManyRequests, "application/json")]
    public async Task An_error_comes_for_every_operation_and_nothing_is_stored(string spec, HttpStatusCode status, string type)
    {
        await using var sandbox = await TestSandbox.StartAsync(trouble: Trouble.Parse(spec));
        HttpResponseMessage[] responses =
        [
            await sandbox.GetAsync("services"),
            await sandbox.GetAsync($"services/{The.Consultation}/availability-v2"),
            await sandbox.GetAsync($"form/{The.ConsultationForm}"),
            await sandbox.BookAsync(),
        ];

        Assert.Multiple(() =>
        {
            Assert.That(responses.Select(response => response.StatusCode), Is.All.EqualTo(status));
            Assert.That(responses.Select(response => response.Content.Headers.ContentType?.MediaType), Is.All.EqualTo(type));
            Assert.That(sandbox.Server.Appointments, Is.Empty);
        });
    }

    [TestCase("too-many-requests=7", "7")]
    [TestCase("too-many-requests-date=30", "Sun, 27 Oct 2024 12:00:30 GMT")]
    public async Task Too_many_requests_says_when_to_come_back(string spec, string expected)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var response = await sandbox.GetAsync("services", spec);

        Assert.That(response.Headers.NonValidated["Retry-After"].ToString(), Is.EqualTo(expected));
    }

    [TestCase("reset-before", 0)]
    [TestCase("reset-after", 1)]
    public async Task A_reset_comes_before_or_after_the_booking_is_stored(string spec, int stored)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        await Assert.ThatAsync(() => sandbox.BookAsync(trouble: spec), Throws.InstanceOf<HttpRequestException>());

        Assert.That(sandbox.Server.Appointments, Has.Count.EqualTo(stored));
    }

    [Test]
    public async Task A_truncated_answer_has_its_headers_and_breaks_off()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var response = await sandbox.BookAsync(trouble: "truncated");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        await Assert.ThatAsync(() => response.Content.ReadAsStringAsync(), Throws.InstanceOf<HttpRequestException>());
        Assert.That(sandbox.Server.Appointments, Has.Count.EqualTo(1));
    }

    [TestCase("html-502-after", HttpStatusCode.BadGateway, "<html>")]
    [TestCase("unreadable-201", HttpStatusCode.Created, "<h1>")]
    [TestCase("accepted-202", HttpStatusCode.Accepted, "{\"_id\"")]
    [TestCase("empty-204", HttpStatusCode.NoContent, "")]
    public async Task An_odd_answer_to_create_leaves_the_booking_stored(string spec, HttpStatusCode status, string start)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var response = await sandbox.BookAsync(trouble: spec);
        var body = await response.Content.ReadAsStringAsync();

        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(status));
            Assert.That(body, start.Length == 0 ? Is.Empty : Does.StartWith(start));
            Assert.That(sandbox.Server.Appointments, Has.Count.EqualTo(1));
        });
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task Slow_headers_keep_back_everything_but_the_booking(CancellationToken cancellationToken)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var answer = sandbox.BookAsync(trouble: "slow-headers=600000", patience: cancellationToken);
        while (sandbox.Server.Appointments.Count == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.That(answer.IsCompleted, Is.False);
    }

    [TestCase("slow-body=600000")]
    [TestCase("drip=600000")]
    public async Task A_slow_body_sends_its_headers_and_first_bytes_at_once(string spec)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var response = await sandbox.GetAsync("services", spec);
        await using var body = await response.Content.ReadAsStreamAsync();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await body.ReadAsync(new byte[1]), Is.EqualTo(1));
        });
    }

    [TestCase("slow-body=1")]
    [TestCase("drip=0")]
    [TestCase("huge-body=2")]
    public async Task A_slow_or_huge_body_is_the_same_answer(string spec)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var usual = await TestSandbox.JsonAsync(await sandbox.GetAsync("services"));
        var body = await (await sandbox.GetAsync("services", spec)).Content.ReadAsStringAsync();

        Assert.Multiple(() =>
        {
            Assert.That(body.TrimStart(), Is.EqualTo(usual.ToJsonString()));
            Assert.That(body, spec == "huge-body=2" ? Has.Length.GreaterThan(2 * 1024 * 1024) : Has.Length.LessThan(5000));
        });
    }

    [Test]
    public async Task A_huge_body_without_a_size_goes_on()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        using var response = await sandbox.GetAsync("services", "huge-body");
        await using var body = await response.Content.ReadAsStreamAsync();

        await Assert.ThatAsync(() => body.ReadExactlyAsync(new byte[20 * 1024 * 1024]).AsTask(), Throws.Nothing);
    }

    [Test]
    public async Task A_redirect_leads_to_another_host()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var response = await sandbox.GetAsync("services?a=1", "redirect");

        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.TemporaryRedirect));
            Assert.That(
                response.Headers.Location,
                Is.EqualTo(new Uri($"http://localhost:{sandbox.Server.BaseAddress.Port}/services?a=1")));
        });
    }

    [Test]
    public async Task Trouble_of_one_request_does_not_touch_the_next_and_goes_before_the_server_s()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        sandbox.Server.Troubles.Add(new Trouble(TroubleKind.Error503), times: 1);

        var statuses = new List<int>
        {
            (int)(await sandbox.GetAsync("services", "error-500")).StatusCode,
            (int)(await sandbox.GetAsync("services")).StatusCode,
            (int)(await sandbox.GetAsync("services")).StatusCode,
            (int)(await sandbox.GetAsync("services", "taken")).StatusCode,
        };

        Assert.That(statuses, Is.EqualTo(new[] { 500, 503, 200, 200 }));
    }

    [TestCase("nonsense")]
    [TestCase("error-500=1")]
    public async Task An_unknown_spec_answers_400_and_names_it(string spec)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var message = await TestSandbox.MessageAsync(await sandbox.GetAsync("services", spec), HttpStatusCode.BadRequest);

        Assert.That(message, Does.StartWith("sandbox-trouble: ").And.Contains($"'{spec}'"));
    }
}
