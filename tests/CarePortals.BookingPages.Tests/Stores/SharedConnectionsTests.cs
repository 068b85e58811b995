using System.Net;
using System.Net.Sockets;
using CarePortals.BookingPages.Store;
using StackExchange.Redis;

namespace CarePortals.BookingPages.Tests.Stores;

/// <summary>A store that is silent does not hold up the start of an instance.</summary>
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
}
