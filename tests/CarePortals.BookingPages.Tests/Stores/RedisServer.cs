using StackExchange.Redis;

namespace CarePortals.BookingPages.Tests.Stores;

/// <summary>A Redis of its own on a free port of loopback, with a folder of its own.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Program = "/usr/bin/redis-server";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("booking-redis");
    private readonly string[] _settings;
    private ServerProcess? _process;

    private RedisServer(string[] settings) => _settings = settings;

    public int Port { get; } = FreePort.Next();

    public string Setting => $"ConnectionStrings:Redis=127.0.0.1:{Port}";

    /// <summary>With an append-only file, as the README says; settings come as they stand on a command line.</summary>
    public static async Task<RedisServer> StartAsync(params string[] settings)
    {
        var server = Prepare(settings);
        await server.StartAsync();
        return server;
    }

    /// <summary>A server that does not run yet.</summary>
    public static RedisServer Prepare(params string[] settings)
    {
        ServerProcess.Require(Program, "redis-server");
        return new RedisServer(settings.Length > 0 ? settings : ["--appendonly", "yes", "--save", ""]);
    }

    public async Task StartAsync()
    {
        _process = await ServerProcess.StartAsync(
            Program, ["--port", $"{Port}", "--bind", "127.0.0.1", "--dir", _folder.FullName, "--enable-debug-command", "yes", .. _settings], Port);

        // It listens before it has read its files.
        while ((await DoAsync("PING")) != "PONG")
        {
            await Task.Delay(10);
        }
    }

    public Task KillAsync() => _process!.KillAsync();

    public Task PauseAsync() => _process!.PauseAsync();

    public Task ResumeAsync() => _process!.ResumeAsync();

    public async Task<string?> DoAsync(string command, params object[] arguments)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{Port},allowAdmin=true");
        try
        {
            return (string?)await redis.GetDatabase().ExecuteAsync(command, arguments);
        }
        catch (RedisServerException loading) when (loading.Message.StartsWith("LOADING", StringComparison.Ordinal))
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_process?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Delete(recursive: true);
    }
}
