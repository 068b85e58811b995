using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CarePortals.Generated.Tests.Support;

/// <summary>Starts a real application that has the client.</summary>
public static class Startup
{
    public static async Task StartAsync(Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        add(builder.Services);
        using var host = builder.Build();
        var start = host.StartAsync();
        await Bound.WaitAsync(start);
        await start;
        await host.StopAsync();
    }

    /// <summary>What the start of an application says about settings; empty when it starts.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(Action<CarePortalsClientOptions> configure)
    {
        try
        {
            await StartAsync(services => services.AddCarePortalsClient(configure));
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures];
        }
    }
}
