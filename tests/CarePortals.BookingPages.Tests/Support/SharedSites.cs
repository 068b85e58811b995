using CarePortals.BookingPages.Store;
using CarePortals.Sandbox;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>Two instances of the page that share what instances have to share: a store and the keys, and nothing else.</summary>
internal sealed class SharedSites : IAsyncDisposable
{
    private SharedSites(TestSite one, TestSite other, SharedStore store) => (One, Other, Store) = (one, other, store);

    public TestSite One { get; }

    public TestSite Other { get; }

    public SharedStore Store { get; }

    /// <summary>Both book with the first one's.</summary>
    public SandboxServer Sandbox => One.Sandbox;

    public int CreateCalls => One.CreateCalls;

    public static async Task<SharedSites> StartAsync(params string[] otherSettings)
    {
        var (store, keys) = (new SharedStore(), new MemoryKeys());
        void Share(IServiceCollection services)
        {
            services.AddSingleton<IConfirmStore>(store);
            services.Configure<KeyManagementOptions>(options => options.XmlRepository = keys);
        }

        var one = await TestSite.StartAsync(configure: Share);
        return new SharedSites(one, await TestSite.StartAsync(configure: Share, settings: [$"CarePortals:BaseAddress={one.Sandbox.BaseAddress}", .. otherSettings]), store);
    }

    public async ValueTask DisposeAsync()
    {
        await Other.DisposeAsync();
        await One.DisposeAsync();
    }
}
