using CarePortals.BookingPages.Hosting;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using Npgsql;
using StackExchange.Redis;

namespace CarePortals.BookingPages.Store;

/// <summary>The connections to the store that instances share; they are the pages' own, whatever else the application has.</summary>
internal sealed class SharedConnections : IAsyncDisposable
{
    // The limits of single calls are shorter; these let a connection over a slow network come about at all.
    private const int LongestMilliseconds = 15_000;

    private readonly Lazy<ConnectionMultiplexer>? _redis;

    private SharedConnections(Lazy<ConnectionMultiplexer>? redis, NpgsqlDataSource? postgres) => (_redis, Postgres) = (redis, postgres);

    public NpgsqlDataSource? Postgres { get; }

    /// <summary>Connects when it is first asked for; when that fails, goes on trying.</summary>
    public IConnectionMultiplexer? Redis => _redis?.Value;

    public static SharedConnections ToRedis(string settings)
    {
        var options = Read(SharedState.RedisKey, () => ConfigurationOptions.Parse(settings));
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = Math.Max(options.ConnectTimeout, LongestMilliseconds);
        options.AsyncTimeout = Math.Max(options.AsyncTimeout, LongestMilliseconds);
        options.SyncTimeout = Math.Max(options.SyncTimeout, LongestMilliseconds);
        options.ReconnectRetryPolicy = new LinearRetry(1000);

        // Whoever waits is a patient: what cannot be asked now fails now.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        return new(new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(options)), postgres: null);
    }

    public static SharedConnections ToPostgres(string settings) => new(
        redis: null,
        Read(SharedState.PostgresKey, () => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(settings) { CommandTimeout = LongestMilliseconds / 1000 })));

    /// <summary>Whether this is one of the repositories that are made over these connections.</summary>
    public bool HoldsKeys(IXmlRepository repository) =>
        _redis is null ? repository is EntityFrameworkCoreXmlRepository<KeysContext> : repository is RedisXmlRepository;

    public async ValueTask DisposeAsync()
    {
        if (_redis is { IsValueCreated: true })
        {
            await _redis.Value.DisposeAsync();
        }

        await (Postgres?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    // Its text may hold a password, so it is not repeated.
    private static T Read<T>(string key, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new SettingException($"{key} cannot be read as a connection string.");
        }
    }
}
