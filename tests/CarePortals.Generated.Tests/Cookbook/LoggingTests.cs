using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace CarePortals.Generated.Tests.Cookbook;

public sealed class LoggingTests
{
    private static void Add(IServiceCollection services)
    {
        services.AddLogging(logging => logging
            .AddSimpleConsole()
            .AddFilter("CarePortals.Generated.CarePortalsClient", LogLevel.Debug) // One line for each call.
            .AddFilter("System.Net.Http.HttpClient.ICarePortalsClient", LogLevel.Warning)); // Hides .NET's own four lines for each request.
    }

    [Test]
    public async Task Each_call_is_one_line()
    {
        var log = new FakeLogCollector();
        var services = new ServiceCollection();
        Add(services);
        services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(log)));
        services.AddCarePortalsClient(_ => { }).ConfigurePrimaryHttpMessageHandler(() => new AttemptHandler(new TestClock(), (_, _) => Task.FromResult(Answer.Ok())));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync();

        Assert.That(log.Lines, Has.Exactly(1).Items.And.All.StartsWith("CarePortals.Generated.CarePortalsClient Debug ListServices ended: ok, status 200, 1 attempts"));
    }
}
