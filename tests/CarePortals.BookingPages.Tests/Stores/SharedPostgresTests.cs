using System.Net;
using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Tests.Support;
using Npgsql;

namespace CarePortals.BookingPages.Tests.Stores;

/// <summary>Two instances over a real PostgreSQL, and what can happen to it.</summary>
[Category("Stores")]
[Parallelizable]
[CancelAfter(180_000)]
internal sealed class SharedPostgresTests
{
    private PostgresServer _postgres = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _postgres = await PostgresServer.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await (_postgres?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Drafts_that_are_confirmed_at_both_instances_at_once_are_all_sent_once()
    {
        await using var sites = await StoreSites.StartAsync(_postgres.Setting);
        using var patient = new Patient(sites.One);
        using var copy = new Patient(sites.Other, patient.Cookies);

        for (var round = 0; round < 10; round++)
        {
            var review = await patient.ReviewAsync();
            var both = await Task.WhenAll(patient.ConfirmAsync(review), copy.ConfirmAsync(review));
            Assert.That(both.Select(page => (page.Status, page.Location)).Distinct().ToList(), Is.EqualTo(new[] { (HttpStatusCode.SeeOther, both[0].Location) }));
        }

        Assert.That(sites.CreateCalls, Is.EqualTo(10));
    }

    [Test]
    public async Task Killed_and_restarted_it_remembers_what_was_sent_and_whoever_was_booking_goes_on()
    {
        await using var sites = await StoreSites.StartAsync(_postgres.Setting);
        using var patient = new Patient(sites.One);
        var times = (await patient.GetAsync($"/book/{The.FollowUp}?tz=America/Toronto")).Values("start");
        var (sent, open) = (await patient.ReviewAsync(start: times[0]), await patient.ReviewAsync(start: times[1]));
        var booked = await patient.ConfirmAsync(sent);

        await _postgres.RestartAsync();
        await StoreSites.ReadyAsync(sites.Other);
        patient.GoTo(sites.Other);
        Assert.That((await patient.ConfirmAsync(sent)).Location, Is.EqualTo(booked.Location));
        Assert.That((await patient.ConfirmAsync(open)).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(sites.CreateCalls, Is.EqualTo(2));
    }

    [Test]
    public async Task A_database_that_lost_its_rows_lets_no_draft_be_sent_a_second_time()
    {
        await using var sites = await StoreSites.StartAsync(_postgres.Setting);
        using var patient = new Patient(sites.One);
        var review = await patient.ReviewAsync();
        await patient.ConfirmAsync(review);

        await using var postgres = NpgsqlDataSource.Create(_postgres.Connection);
        await using var forget = postgres.CreateCommand("TRUNCATE careportals_booking.confirm, careportals_booking.store");
        await forget.ExecuteNonQueryAsync();

        Assert.That((await patient.ConfirmAsync(review)).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(sites.CreateCalls, Is.EqualTo(1));
    }

    [Test]
    public async Task One_that_answers_before_it_has_written_is_refused_at_start()
    {
        await using var postgres = NpgsqlDataSource.Create(_postgres.Connection);
        await using var make = postgres.CreateCommand("CREATE DATABASE forgetful");
        await make.ExecuteNonQueryAsync();
        await using var forget = postgres.CreateCommand("ALTER DATABASE forgetful SET synchronous_commit = off");
        await forget.ExecuteNonQueryAsync();

        Assert.That(
            async () => await StoreSites.StartOneAsync(_postgres.Setting.Replace("Database=postgres", "Database=forgetful", StringComparison.Ordinal)),
            Throws.TypeOf<SettingException>().With.Message.Contains("synchronous_commit"));
    }
}
