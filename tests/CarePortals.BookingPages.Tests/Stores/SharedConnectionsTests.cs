using System.Net;
using System.Net.Sockets;
using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.Store;
using StackExchange.Redis;

namespace CarePortals.BookingPages.Tests.Stores;

/// <summary>What the connection strings say, and what an instance does before it is connected. None of it needs a store.</summary>
internal sealed class SharedConnectionsTests
{
    [Test]
    public async Task Nobody_is_blocked_until_Redis_is_there()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var shared = SharedConnections.ToRedis($"{silent.LocalEndpoint}");

        Assert.That(shared.RedisAsync().IsCompleted, Is.False);
        Assert.That(() => shared.Redis, Throws.TypeOf<RedisConnectionException>());
    }

    [TestCase("Host=db", 4)]
    [TestCase("Host=db;Timeout=30", 30)]
    public async Task PostgreSQL_has_four_seconds_to_connect_or_what_the_connection_string_says(string settings, int seconds)
    {
        await using var shared = SharedConnections.ToPostgres(settings);

        Assert.That(shared.Postgres!.ConnectionString, Does.Contain($"Timeout={seconds}"));
    }

    [TestCase("ConnectionStrings:Redis=127.0.0.1,secret=1", "ConnectionStrings:Redis cannot be read as a connection string.")]
    [TestCase("ConnectionStrings:Redis=password=secret", "ConnectionStrings:Redis names no server. Add one, such as localhost:6379.")]
    [TestCase("ConnectionStrings:Postgres=secret", "ConnectionStrings:Postgres cannot be read as a connection string.")]
    [TestCase("ConnectionStrings:Postgres=Password=secret", "ConnectionStrings:Postgres names no server. Add one, such as Host=localhost.")]
    public void A_connection_string_that_cannot_be_used_is_named_and_not_repeated(string setting, string problem)
    {
        Assert.That(async () => await StoreSites.StartOneAsync(setting), Throws.TypeOf<SettingException>().With.Message.EqualTo(problem));
    }

    [Test]
    public void Two_stores_are_one_too_many()
    {
        Assert.That(
            async () => await StoreSites.StartOneAsync("ConnectionStrings:Redis=127.0.0.1:1", "ConnectionStrings:Postgres=Host=127.0.0.1"),
            Throws.TypeOf<SettingException>().With.Message.Contains("Set one of them"));
    }
}
