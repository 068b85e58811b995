using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Support;

/// <summary>
/// A client out of the real container over a mocked service; whatever the mock does not expect fails with its address.
/// </summary>
public sealed class TestClient : IDisposable
{
    private readonly ServiceProvider _provider;

    public TestClient(Action<CarePortalsClientOptions>? configure = null, TimeProvider? timeProvider = null, Action<IHttpClientBuilder>? build = null)
    {
        Http.Fallback.Respond(request => throw new InvalidOperationException($"Not expected: {request.Method} {request.RequestUri}"));
        var services = new ServiceCollection();
        if (timeProvider is not null)
        {
            services.AddSingleton(timeProvider);
        }

        var builder = services
            .AddCarePortalsClient(options =>
            {
                options.OrganizationId = The.Organization;
                configure?.Invoke(options);
            })
            .ConfigurePrimaryHttpMessageHandler(() => Http);
        build?.Invoke(builder);
        _provider = services.BuildServiceProvider(validateScopes: true);
        Client = _provider.GetRequiredService<ICarePortalsClient>();
    }

    public MockHttpMessageHandler Http { get; } = new();

    public ICarePortalsClient Client { get; }

    public IServiceProvider Services => _provider;

    public void Dispose()
    {
        _provider.Dispose();
        Http.Dispose();
    }
}
