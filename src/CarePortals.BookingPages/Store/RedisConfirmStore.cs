using System.Globalization;
using CarePortals.BookingPages.Drafts;
using StackExchange.Redis;

namespace CarePortals.BookingPages.Store;

/// <summary>
/// Entries in Redis. Each draft is bound to the server run that it began on, because a Redis that was restarted or failed over
/// to a replica may have lost acknowledged writes. Every insert checks the run in the same script, so both are one atomic step.
/// The remaining time to live of an entry gives its age.
/// </summary>
internal sealed class RedisConfirmStore(Func<Task<IDatabase>> connect) : IConfirmStore
{
    // One hash tag, so that a cluster keeps all of it on one server.
    private const string Prefix = "{careportals-booking}:";

    private const string Run = "local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')\n";
    private const string Entry = "return { redis.call('HGET', KEYS[2], 'owner'), redis.call('PTTL', KEYS[2]), redis.call('HGET', KEYS[2], 'outcome') }";

    private const string NameScript = Run +
        """
        local name = redis.call('GET', KEYS[1])
        if not name then
          redis.call('SET', KEYS[1], ARGV[1])
          name = ARGV[1]
        end
        return name .. '.' .. run
        """;

    private const string BeginScript = Run +
        """
        local name = redis.call('GET', KEYS[1])
        if not name or name .. '.' .. run ~= ARGV[1] then return false end
        if redis.call('HSETNX', KEYS[2], 'owner', ARGV[2]) == 1 then
          redis.call('PEXPIRE', KEYS[2], ARGV[3])
        end

        """ + Entry;

    private const string FinishScript =
        """
        if redis.call('HGET', KEYS[2], 'owner') == ARGV[1] then
          redis.call('HSET', KEYS[2], 'outcome', ARGV[2])
        end
        """;

    // Writes, because a server that is full, or a replica, still reads.
    private const string CheckScript =
        """
        redis.call('SET', KEYS[1], '', 'PX', 60000)
        return { string.match(redis.call('INFO', 'memory'), 'maxmemory_policy:([%w-]+)'),
                 string.match(redis.call('INFO', 'persistence'), 'aof_enabled:(%d)') }
        """;

    private static readonly RedisKey NameKey = Prefix + "name";

    /// <summary>Where the keys of Data Protection are kept.</summary>
    public static RedisKey KeysKey { get; } = Prefix + "keys";

    public async Task<string> NameAsync() => (string)(await RunAsync(NameScript, [NameKey], [RandomId.Next()]))!;

    public async Task<ConfirmEntry?> BeginAsync(string key, string owner, string name) =>
        Read(await RunAsync(BeginScript, [NameKey, Prefix + key], [name, owner, (long)ConfirmEntry.Kept.TotalMilliseconds]));

    public Task FinishAsync(string key, string owner, string outcome) =>
        RunAsync(FinishScript, [NameKey, Prefix + key], [owner, outcome]);

    public async Task<ConfirmEntry?> ReadAsync(string key) => Read(await RunAsync(Entry, [NameKey, Prefix + key], []));

    public async Task<string?> CheckAsync()
    {
        var answer = (RedisResult[])(await RunAsync(CheckScript, [Prefix + "check"], []))!;
        var policy = (string?)answer[0];
        if (policy is not "noeviction")
        {
            throw new UnfitStoreException(string.Create(
                CultureInfo.InvariantCulture,
                $"Redis has maxmemory-policy {policy}, so it can lose the record that a booking was sent. Set maxmemory-policy to noeviction."));
        }

        return (string?)answer[1] == "1"
            ? null
            : "Redis has no append-only file. If it restarts, keys can be lost, and patients who are booking must start again. Set appendonly yes.";
    }

    private async Task<RedisResult> RunAsync(string script, RedisKey[] keys, RedisValue[] values) =>
        await (await connect()).ScriptEvaluateAsync(script, keys, values);

    private static ConfirmEntry? Read(RedisResult result)
    {
        if (result.IsNull)
        {
            return null;
        }

        var answer = (RedisResult[])result!;
        return (string?)answer[0] is { } owner
            ? new ConfirmEntry(owner, ConfirmEntry.Kept - TimeSpan.FromMilliseconds((long)answer[1]), (string?)answer[2])
            : null;
    }
}
