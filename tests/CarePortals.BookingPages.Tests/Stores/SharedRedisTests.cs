using System.Net;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;
namespace CarePortals.BookingPages.Tests.Stores;

/// <summary>Two instances over a real Redis, and what can happen to it.</summary>
[Category("Elsewhere")]
[Category("Stores")]
[Parallelizable(ParallelScope.All)]
[CancelAfter(180_000)]
internal sealed class SharedRedisTests
{
    private const int Rounds = 30;
    private const int PagesEach = 10;
    private const string NotBooked = "othing was booked|not booked";

    [Test]
    public async Task Drafts_that_are_confirmed_at_both_instances_at_once_are_all_sent_once()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var sites = await StoreSites.StartAsync(redis.Setting);
        using var patient = new Patient(sites.One);
        using var copy = new Patient(sites.Other, patient.Cookies);

        for (var round = 0; round < Rounds; round++)
        {
            var review = await patient.ReviewAsync();
            var both = await Task.WhenAll(patient.ConfirmAsync(review), copy.ConfirmAsync(review));

            Assert.That(both.Select(page => (page.Status, page.Location)).Distinct().ToList(), Is.EqualTo(new[] { (HttpStatusCode.SeeOther, both[0].Location) }));
        }

        Assert.That(sites.CreateCalls, Is.EqualTo(Rounds));
        Assert.That(sites.Sandbox.Appointments.Select(appointment => appointment.Id).Distinct().Count(), Is.EqualTo(Rounds));
    }

    [Test]
    [NonParallelizable]
    public async Task While_400_connections_hammer_one_instance_every_draft_is_sent_once(CancellationToken cancellationToken)
    {
        await using var redis = await RedisServer.StartAsync();

        // What a slow machine takes is no doubt.
        await using var sites = await StoreSites.StartAsync(redis.Setting, "CarePortals:AttemptTimeout=00:01:00", "CarePortals:TotalTimeout=00:01:00");
        using var patient = new Patient(sites.One);
        var reviews = new List<WebPage>();
        foreach (var start in (await patient.GetAsync($"/book/{The.FollowUp}?tz=America/Toronto")).Values("start").Take(25))
        {
            reviews.Add(await patient.ReviewAsync(start: start));
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underWay = new TaskCompletionSource();
        var hammer = HammerAsync(sites.One.At("/"), connections: 400, underWay, stop.Token);
        await underWay.Task.WaitAsync(cancellationToken);
        var pages = await Task.WhenAll(new[] { sites.One, sites.Other, sites.One, sites.Other }.SelectMany(site => reviews.Select(ConfirmAsync(site))));
        await stop.CancelAsync();
        await hammer;

        // Accepted: the other instance took so long that this one could not say yet how it ended.
        Assert.That(pages.Select(page => page.Status), Is.All.AnyOf(HttpStatusCode.SeeOther, HttpStatusCode.Accepted));
        Assert.That((await Task.WhenAll(reviews.Select(ConfirmAsync(sites.Other)))).Select(page => page.Status), Is.All.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(sites.CreateCalls, Is.EqualTo(reviews.Count));
        Assert.That(sites.Sandbox.Appointments.Select(appointment => appointment.Start).Distinct().Count(), Is.EqualTo(reviews.Count));

        Func<WebPage, Task<WebPage>> ConfirmAsync(TestSite site) => async review =>
        {
            using var tab = new Patient(site, patient.Cookies);
            return await tab.ConfirmAsync(review);
        };
    }

    // First, because it takes longest.
    [Order(1)]
    [TestCase(2000)]
    [TestCase(300)]
    [TestCase(100)]
    public async Task Over_a_slow_network_all_is_booked(int milliseconds)
    {
        await using var redis = await RedisServer.StartAsync();
        await using var slow = new SlowProxy(redis.Port, TimeSpan.FromMilliseconds(milliseconds));
        await using var sites = await StoreSites.StartAsync($"ConnectionStrings:Redis=127.0.0.1:{slow.Port}");
        await Task.WhenAll(StoreSites.ReadyAsync(sites.One), StoreSites.ReadyAsync(sites.Other));
        using var patient = new Patient(sites.One);
        using var copy = new Patient(sites.Other, patient.Cookies);

        var review = await patient.ReviewAsync();
        var both = await Task.WhenAll(patient.ConfirmAsync(review), copy.ConfirmAsync(review));

        Assert.That(both.Select(page => page.Status), Is.All.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(sites.CreateCalls, Is.EqualTo(1));
    }

    [TestCase(true, "Confirm")]
    [TestCase(true, "Check")]
    [TestCase(false, "Confirm")]
    public async Task Stopped_while_a_booking_is_under_way_it_is_never_said_to_be_not_booked(bool isKilled, string asked)
    {
        await using var redis = await RedisServer.StartAsync();
        await using var sites = await StoreSites.StartAsync(redis.Setting);
        using var patient = new Patient(sites.One);
        using var copy = new Patient(sites.Other, patient.Cookies);
        sites.Sandbox.Troubles.Add(new Trouble(TroubleKind.SlowHeaders, 1000), Operation.CreateAppointment);

        var review = await patient.ReviewAsync();
        var confirming = patient.ConfirmAsync(review);
        while (sites.CreateCalls == 0)
        {
            await Task.Delay(5);
        }

        await (isKilled ? redis.KillAsync() : redis.PauseAsync());
        var asking = copy.SubmitAsync(review, "review", to: $"/book/{The.FollowUp}/review?handler={asked}");
        var unknown = await asking;
        var booked = await confirming;

        Assert.That(unknown.Text, Does.Contain("We do not know yet").And.Not.Match(NotBooked));
        Assert.That(booked.Status, Is.EqualTo(HttpStatusCode.SeeOther), "whoever is here learns that it was booked");
        Assert.That(sites.CreateCalls, Is.EqualTo(1));

        await (isKilled ? redis.StartAsync() : redis.ResumeAsync());
    }

    [Test]
    public async Task Killed_and_restarted_with_an_older_snapshot_it_lets_no_draft_be_sent_a_second_time()
    {
        await using var redis = await RedisServer.StartAsync("--save", "900 1");
        await using var sites = await StoreSites.StartAsync(redis.Setting);
        using var patient = new Patient(sites.One);
        var review = await patient.ReviewAsync();
        await redis.DoAsync("SAVE");

        Assert.That((await patient.ConfirmAsync(review)).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        await redis.KillAsync();
        await redis.StartAsync();
        await StoreSites.ReadyAsync(sites.Other);
        patient.GoTo(sites.Other);
        var again = await patient.ConfirmAsync(review);

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(again.Text, Does.Contain("If you had pressed Confirm before"));
        Assert.That(sites.CreateCalls, Is.EqualTo(1));

        // Whoever comes now books as ever.
        Assert.That((await patient.ConfirmAsync(await patient.ReviewAsync())).Status, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    [Test]
    public async Task A_replica_that_lagged_and_takes_over_lets_no_draft_be_sent_a_second_time()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var link = new SlowProxy(redis.Port, TimeSpan.Zero);
        await using var replica = await RedisServer.StartAsync("--appendonly", "yes", "--save", "", "--replicaof", $"127.0.0.1 {link.Port}");
        await using var sites = await StoreSites.StartAsync($"{redis.Setting},127.0.0.1:{replica.Port}");
        using var patient = new Patient(sites.One);
        var review = await patient.ReviewAsync();
        while (await replica.DoAsync("GET", "{careportals-booking}:name") is null)
        {
            await Task.Delay(10);
        }

        link.RoundTrip = TimeSpan.FromHours(1);
        Assert.That((await patient.ConfirmAsync(review)).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        await redis.KillAsync();
        await replica.DoAsync("REPLICAOF", "NO", "ONE");
        await StoreSites.ReadyAsync(sites.Other);
        patient.GoTo(sites.Other);

        Assert.That((await patient.ConfirmAsync(review)).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(sites.CreateCalls, Is.EqualTo(1));
        Assert.That((await patient.ConfirmAsync(await patient.ReviewAsync())).Status, Is.EqualTo(HttpStatusCode.SeeOther));
    }

    [Test]
    public async Task One_that_is_full_books_nothing_twice_says_so_and_recovers()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var sites = await StoreSites.StartAsync(redis.Setting);
        using var patient = new Patient(sites.One);
        var review = await patient.ReviewAsync();

        await redis.DoAsync("CONFIG", "SET", "maxmemory", "1");
        var unknown = await patient.ConfirmAsync(review);
        Assert.That(unknown.Text, Does.Contain("Confirm again").And.Not.Match(NotBooked));
        Assert.That(await sites.One.StateAsync(), Does.Contain("The store does not respond"));
        Assert.That(sites.CreateCalls, Is.Zero);

        await redis.DoAsync("CONFIG", "SET", "maxmemory", "0");
        Assert.That((await patient.SubmitAsync(unknown, "confirm")).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(await sites.One.StateAsync(), Is.Null);
    }

    [Test]
    public async Task Flushed_it_forgets_the_drafts_and_the_keys_survive()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var sites = await StoreSites.StartAsync(redis.Setting);
        using var patient = new Patient(sites.One);
        var before = await patient.ReviewAsync();
        await patient.ConfirmAsync(before);
        await StoreSites.ReadyAsync(sites.One);

        await redis.DoAsync("FLUSHALL");
        await sites.RestartOtherAsync();
        await StoreSites.ReadyAsync(sites.One);
        await StoreSites.ReadyAsync(sites.Other);
        await StoreSites.ReadyAsync(sites.One);

        foreach (var (first, second) in new[] { (sites.One, sites.Other), (sites.Other, sites.One) })
        {
            patient.GoTo(first);
            var review = await patient.ReviewAsync();
            patient.GoTo(second);
            Assert.That((await patient.ConfirmAsync(review)).Status, Is.EqualTo(HttpStatusCode.SeeOther));
            Assert.That((await patient.ConfirmAsync(before)).Status, Is.EqualTo(HttpStatusCode.BadRequest), "nobody knows any more that it was sent");
        }

        Assert.That(sites.CreateCalls, Is.EqualTo(3));
        Assert.That(StoreSites.Lines(sites.One), Has.Some.Contains("Data Protection keys. They were put back"));
    }

    // Under way when as many pages came as there are connections. Each asks for a few pages only, so it ends on a slow machine too.
    private static async Task HammerAsync(Uri page, int connections, TaskCompletionSource underWay, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections });
        var pages = 0;
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            for (var sent = 0; sent < PagesEach && !cancellationToken.IsCancellationRequested; sent++)
            {
                try
                {
                    using var answer = await http.GetAsync(page, cancellationToken);
                    if (Interlocked.Increment(ref pages) == connections)
                    {
                        underWay.SetResult();
                    }
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                }
            }
        }));
    }
}
