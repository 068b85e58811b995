using System.Net;
using System.Reflection;
using CarePortals.BookingPages.Tests.Stores;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;

namespace CarePortals.BookingApp.Tests;

/// <summary>Processes of the page, as whoever runs them has them.</summary>
[Category("Stores")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(180_000)]
internal sealed class InstancesTests
{
    private static readonly string Project = typeof(InstancesTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ContentRoot").Value!;

    private SandboxServer _sandbox = null!;

    private int CreateCalls => _sandbox.Requests.Count(request => request.Operation == Operation.CreateAppointment);

    [SetUp]
    public async Task StartAsync() => _sandbox = await SandboxServer.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _sandbox.DisposeAsync();

    [Test]
    public async Task One_setting_makes_two_instances_one_page_and_one_that_is_killed_leaves_what_is_known()
    {
        await using var redis = await RedisServer.StartAsync();
        using var one = await AppProcess.StartAsync(Arguments($"--{redis.Setting}"));
        using var other = await AppProcess.StartAsync(Arguments($"--{redis.Setting}"));
        using var patient = new Patient(one.Address);
        var details = await patient.ChooseTimeAsync(The.FollowUp);
        patient.GoTo(other.Address);
        var review = await patient.SubmitAsync(details, "details", The.Answers());
        _sandbox.Troubles.Add(new Trouble(TroubleKind.SlowHeaders, 60_000), Operation.CreateAppointment);

        patient.GoTo(one.Address);
        var lost = patient.ConfirmAsync(review);

        // A request that only arrived may not be booked yet, and dies with its connection.
        while (_sandbox.Appointments.Count == 0)
        {
            await Task.Delay(5);
        }

        one.Kill();
        Assert.That(async () => await lost, Throws.InstanceOf<HttpRequestException>());
        patient.GoTo(other.Address);
        var unknown = await patient.ConfirmAsync(review);

        Assert.That(unknown.Text, Does.Contain("We do not know yet").And.Contain("most likely booked, but its confirmation did not reach us"));
        Assert.That(CreateCalls, Is.EqualTo(1));
    }

    [Test]
    public async Task Told_to_stop_while_a_Confirm_is_under_way_it_ends_that_first()
    {
        using var app = await AppProcess.StartAsync(Arguments());
        using var patient = new Patient(app.Address);
        _sandbox.Troubles.Add(new Trouble(TroubleKind.SlowHeaders, 1500), Operation.CreateAppointment);

        var confirming = patient.ConfirmAsync(await patient.ReviewAsync());
        while (CreateCalls == 0)
        {
            await Task.Delay(5);
        }

        var exit = await app.StopAsync();

        Assert.That((await confirming).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(exit, Is.Zero);
    }

    [Test]
    public async Task Ready_says_what_is_missing_and_names_no_host()
    {
        await using var redis = RedisServer.Prepare();
        using var app = await AppProcess.StartAsync(Arguments($"--{redis.Setting},password=hunter2"));
        using var http = new HttpClient { BaseAddress = app.Address };

        Assert.That((await http.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var (status, text) = await ReadyAsync(http);
        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(text, Does.Match("(?m)^store: Unhealthy").And.Match("(?m)^keys: Unhealthy").And.Match("(?m)^service: Healthy"));
        Assert.That(text, Does.Not.Contain("127.0.0.1").And.Not.Contain("hunter2"));
        Assert.That(app.Lines.Where(line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal)), Is.Empty, "no stack trace");
        Assert.That(app.Lines, Has.Some.Contains("No booking can be confirmed now"));
    }

    [Test]
    public async Task Ready_follows_the_service()
    {
        using var app = await AppProcess.StartAsync(Arguments());
        using var http = new HttpClient { BaseAddress = app.Address };
        Assert.That(await ReadyAsync(http), Is.EqualTo((HttpStatusCode.OK, "Healthy\nstore: Healthy.\nkeys: Healthy.\nservice: Healthy.\n")));

        using var unreachable = await AppProcess.StartAsync(Arguments($"--CarePortals:BaseAddress=http://127.0.0.1:{FreePort.Next()}"));
        using var other = new HttpClient { BaseAddress = unreachable.Address };
        var (status, text) = await ReadyAsync(other);

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(text, Does.Match("(?m)^service: Unhealthy").And.Not.Contain("127.0.0.1"));
    }

    [Test]
    public async Task A_Redis_that_evicts_ends_the_start_with_one_line(CancellationToken cancellationToken)
    {
        await using var redis = await RedisServer.StartAsync("--maxmemory-policy", "allkeys-lru");
        using var output = new StringWriter();
        using var errors = new StringWriter();

        Assert.That(await BookingCommand.RunAsync([.. Arguments($"--{redis.Setting}")], output, errors, cancellationToken), Is.EqualTo(1));
        Assert.That(errors.ToString().TrimEnd(), Does.StartWith("The booking page cannot start: Redis has maxmemory-policy allkeys-lru").And.Not.Contain("\n"));
    }

    private static async Task<(HttpStatusCode Status, string Text)> ReadyAsync(HttpClient http)
    {
        using var answer = await http.GetAsync("/health/ready");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private IEnumerable<string> Arguments(params string[] more) =>
    [
        $"--contentRoot={Project}",
        "--applicationName=CarePortals.BookingApp",
        "--urls=http://127.0.0.1:0",
        "--environment=Production",
        $"--CarePortals:BaseAddress={_sandbox.BaseAddress}",
        "--CarePortals:OrganizationId=appgen_demo",
        "--CarePortals:AttemptTimeout=00:00:04",
        "--CarePortals:TotalTimeout=00:00:04",
        .. more,
    ];
}
