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

    // Data Protection blocks until it has the keys, even while the application starts. The connection string can override this.
    private const string ShortConnect = "Timeout=4;";

    private readonly Lock _gate = new();
    private readonly ConfigurationOptions? _redisOptions;
    private Task<ConnectionMultiplexer>? _redis;

    private SharedConnections(ConfigurationOptions? redis, NpgsqlDataSource? postgres) => (_redisOptions, Postgres) = (redis, postgres);

    public NpgsqlDataSource? Postgres { get; }

    /// <summary>Redis, for a caller that cannot wait. Throws until the first connection is made.</summary>
    public IDatabase Redis => Connect() is { IsCompletedSuccessfully: true } connected
        ? connected.Result.GetDatabase()
        : throw new RedisConnectionException(ConnectionFailureType.UnableToConnect, CommandFlags.None, "There is no connection to Redis yet.");

    /// <summary>Waits until the first attempt to connect has ended. If it failed, Redis is tried again in the background.</summary>
    public async Task<IDatabase> RedisAsync() => (await Connect()).GetDatabase();

    public static SharedConnections ToRedis(string settings)
    {
        var options = Read(SharedState.RedisKey, () => ConfigurationOptions.Parse(settings) is { EndPoints.Count: > 0 } parsed
            ? parsed
            : throw NoServer(SharedState.RedisKey, "localhost:6379"));
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = Math.Max(options.ConnectTimeout, LongestMilliseconds);
        options.AsyncTimeout = Math.Max(options.AsyncTimeout, LongestMilliseconds);
        options.SyncTimeout = Math.Max(options.SyncTimeout, LongestMilliseconds);
        options.ReconnectRetryPolicy = new LinearRetry(1000);

        // Whoever waits is a patient: what cannot be asked now fails now.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        return new(options, postgres: null);
    }

    public static SharedConnections ToPostgres(string settings)
    {
        var postgres = Read(SharedState.PostgresKey, () =>
            new NpgsqlConnectionStringBuilder(ShortConnect + settings) { CommandTimeout = LongestMilliseconds / 1000 } is { Host: not null } parsed
                ? NpgsqlDataSource.Create(parsed)
                : throw NoServer(SharedState.PostgresKey, "Host=localhost"));
        return new(redis: null, postgres);
    }

    /// <summary>Whether this is one of the repositories that are made over these connections.</summary>
    public bool HoldsKeys(IXmlRepository repository) =>
        _redisOptions is null ? repository is EntityFrameworkCoreXmlRepository<KeysContext> : repository is RedisXmlRepository;

    public async ValueTask DisposeAsync()
    {
        if (_redis is { } connecting)
        {
            // An application that stops does not wait for an attempt to connect.
            var closing = CloseAsync(connecting);
            await (connecting.IsCompleted ? closing : Task.CompletedTask);
        }

        await (Postgres?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    // Without blocking: a store that is down must not hold up the start of the application.
    private Task<ConnectionMultiplexer> Connect()
    {
        lock (_gate)
        {
            return _redis is null or { IsFaulted: true } ? _redis = ConnectionMultiplexer.ConnectAsync(_redisOptions!) : _redis;
        }
    }

    private static async Task CloseAsync(Task<ConnectionMultiplexer> connecting)
    {
        await ((Task)connecting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (connecting.IsCompletedSuccessfully)
        {
            await connecting.Result.DisposeAsync();
        }
    }

    private static SettingException NoServer(string key, string example) => new($"{key} names no server. Add one, such as {example}.");

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
