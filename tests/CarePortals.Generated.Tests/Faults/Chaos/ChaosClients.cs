using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Faults.Chaos;

/// <summary>
/// Clients out of the real container for one sandbox, one after the other: with one alone, the circuit breaker would keep
/// most of the bookings from being sent, and nothing would be shown.
/// </summary>
public sealed class ChaosClients : IDisposable
{
    private readonly TcpListener _nobody = new(IPAddress.Loopback, 0);
    private readonly ServiceProvider _provider;

    public ChaosClients(Uri baseAddress, IEnumerable<string> names, TimeSpan attemptTimeout)
    {
        // Taken and given back: nobody listens there.
        _nobody.Start();
        var deadPort = ((IPEndPoint)_nobody.LocalEndpoint).Port;
        _nobody.Stop();

        var services = new ServiceCollection();
        foreach (var name in names)
        {
            services
                .AddCarePortalsClient(name, options =>
                {
                    options.BaseAddress = baseAddress;
                    options.OrganizationId = "appgen_demo";
                    options.AttemptTimeout = attemptTimeout;
                    options.TotalTimeout = attemptTimeout * 2;
                    options.MaxRetryAttempts = 0;
                    options.MaxResponseBytes = 1024 * 1024;
                })
                .AddHttpMessageHandler(() => new FaultHandler(deadPort));
        }

        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    public ICarePortalsClient this[string name] => _provider.GetRequiredKeyedService<ICarePortalsClient>(name);

    public void Dispose()
    {
        _provider.Dispose();
        _nobody.Dispose();
    }
}
