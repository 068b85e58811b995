using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace CarePortals.Generated.Tests.Leaks;

/// <summary>
/// A client whose connections end in memory and answer the same bytes, under all logs, spans, metrics and events.
/// </summary>
internal sealed class WatchedService : IDisposable
{
    private readonly ServiceProvider _provider;
    private readonly FakeLogCollector _logs = new();
    private readonly Watch _watch = new();

    public WatchedService(Func<CancellationToken, ValueTask<Stream>> connect)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(_logs)));
        services
            .AddCarePortalsClient(options =>
            {
                options.BaseAddress = new Uri("http://localhost");
                options.OrganizationId = The.Organization;
                options.AttemptTimeout = options.TotalTimeout = TimeSpan.FromSeconds(5);
                options.MaxRetryAttempts = 0;
                options.MaxResponseBytes = 64 * 1024;
            })
            .UseSocketsHttpHandler((handler, _) => handler.ConnectCallback = (_, token) => connect(token));
        _provider = services.BuildServiceProvider(validateScopes: true);
        Client = _provider.GetRequiredService<ICarePortalsClient>();
    }

    public ICarePortalsClient Client { get; }

    public IServiceProvider Services => _provider;

    public IReadOnlyCollection<string> Logs => _logs.Lines;

    public IReadOnlyList<string> Texts => [.. _logs.Lines, .. _watch.Texts];

    public void Dispose()
    {
        _provider.Dispose();
        _watch.Dispose();
    }
}
