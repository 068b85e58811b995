using System.Net;
using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.Pages;
using CarePortals.BookingPages.Tests.Support;

namespace CarePortals.BookingPages.Tests.Stores;

/// <summary>How a Redis is set up and reached, and what an instance says of it.</summary>
[Category("Stores")]
[Parallelizable(ParallelScope.All)]
[CancelAfter(180_000)]
internal sealed class RedisSetupTests
{
    [TestCase("allkeys-lru")]
    [TestCase("volatile-ttl")]
    [TestCase("allkeys-random")]
    public async Task One_that_evicts_is_refused_at_start(string policy)
    {
        await using var redis = await RedisServer.StartAsync("--maxmemory-policy", policy, "--appendonly", "yes");

        Assert.That(
            async () => await StoreSites.StartOneAsync(redis.Setting),
            Throws.TypeOf<SettingException>().With.Message.Contains($"maxmemory-policy {policy}").And.Message.Contains("Set maxmemory-policy to noeviction"));
    }

    [Test]
    public async Task One_without_an_append_only_file_is_warned_about()
    {
        await using var redis = await RedisServer.StartAsync("--save", "");
        await using var site = await StoreSites.StartOneAsync(redis.Setting);

        Assert.That(StoreSites.Lines(site), Has.Some.Contains("no append-only file").And.Contains("Set appendonly yes"));
    }

    [Test]
    public async Task One_that_begins_to_evict_makes_the_instances_not_ready()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var site = await StoreSites.StartOneAsync(redis.Setting);
        Assert.That(await site.StateAsync(), Is.Null);

        await redis.DoAsync("CONFIG", "SET", "maxmemory-policy", "allkeys-lfu");

        Assert.That(await site.StateAsync(), Does.Contain("allkeys-lfu"));
    }

    [Test]
    public async Task With_a_folder_for_the_keys_the_store_has_none()
    {
        await using var redis = await RedisServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("booking-keys");
        try
        {
            await using var sites = await StoreSites.StartAsync(redis.Setting, $"Keys:Folder={folder.FullName}");
            using var patient = new Patient(sites.One);
            var review = await patient.ReviewAsync();
            patient.GoTo(sites.Other);

            Assert.That((await patient.ConfirmAsync(review)).Status, Is.EqualTo(HttpStatusCode.SeeOther));
            Assert.That(folder.GetFiles("key-*.xml"), Has.Length.EqualTo(1));
            Assert.That(await redis.DoAsync("EXISTS", "{careportals-booking}:keys"), Is.EqualTo("0"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task Down_at_start_it_is_one_line_and_the_instance_recovers()
    {
        await using var redis = RedisServer.Prepare();
        await using var site = await StoreSites.StartOneAsync(redis.Setting);

        Assert.That(StoreSites.Lines(site).Where(line => line.Contains("No booking can be confirmed", StringComparison.Ordinal)).ToList(), Has.Count.EqualTo(1).And.All.Not.Contains("\n"));
        Assert.That(await site.StateAsync(), Is.Not.Null);

        await redis.StartAsync();
        await StoreSites.ReadyAsync(site);
        using var patient = new Patient(site);
        Assert.That((await patient.ConfirmAsync(await patient.ReviewAsync())).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(StoreSites.Lines(site), Has.Some.Contains("is ready again"));
    }

    [Test]
    public async Task A_host_that_cannot_be_reached_shows_no_password()
    {
        await using var site = await StoreSites.StartOneAsync($"ConnectionStrings:Redis=127.0.0.1:{FreePort.Next()},password=hunter2");

        Assert.That(await site.StateAsync(), Does.Not.Contain("hunter2").And.Not.Contain("127.0.0.1"));
        Assert.That(string.Join('\n', StoreSites.Lines(site)), Does.Not.Contain("hunter2"));
    }
}
