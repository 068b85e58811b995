namespace CarePortals.BookingPages.Tests.Stores;

/// <summary>A PostgreSQL of its own on a free port of loopback, with a folder of its own.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Join(version, "bin")).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("booking-postgres");
    private ServerProcess? _process;

    private PostgresServer()
    {
    }

    public int Port { get; } = FreePort.Next();

    public string Connection => $"Host=127.0.0.1;Port={Port};Username=postgres;Database=postgres";

    public string Setting => $"ConnectionStrings:Postgres={Connection}";

    private string Data => Path.Join(_folder.FullName, "data");

    public static async Task<PostgresServer> StartAsync()
    {
        ServerProcess.Require(Programs is null ? null : Path.Join(Programs, "postgres"), "postgresql");
        var server = new PostgresServer();
        if (Environment.UserName == "root")
        {
            await ServerProcess.RunAsync("/bin/chown", "postgres", server._folder.FullName);
        }

        var (program, arguments) = AsItsUser("initdb", "-D", server.Data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--no-locale");
        await ServerProcess.RunAsync(program, [.. arguments]);
        await server.RunAsync();
        return server;
    }

    public async Task RestartAsync()
    {
        await _process!.KillAsync();
        File.Delete(Path.Join(Data, "postmaster.pid"));
        await RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (_process?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Delete(recursive: true);
    }

    private async Task RunAsync()
    {
        var (program, arguments) = AsItsUser("postgres", "-D", Data, "-p", $"{Port}", "-h", "127.0.0.1", "-k", "");
        _process = await ServerProcess.StartAsync(program, arguments, Port);
    }

    // It refuses to run as root.
    private static (string Program, IEnumerable<string> Arguments) AsItsUser(string name, params string[] arguments)
    {
        var path = Path.Join(Programs, name);
        return Environment.UserName == "root" ? ("/usr/sbin/runuser", ["-u", "postgres", "--", path, .. arguments]) : (path, arguments);
    }
}
