using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

// The tests that mostly wait run side by side: for a store that is slow, paused or gone, or for a Confirm that takes long.
// Meanwhile the sites outside of the repository are built and tried, and axe checks the pages.
[assembly: LevelOfParallelism(8)]

namespace CarePortals.BookingPages.Tests.Stores;

/// <summary>Two instances of the pages that have one setting in common, and book with one sandbox.</summary>
internal sealed class StoreSites : IAsyncDisposable
{
    private readonly string[] _settings;

    private StoreSites(TestSite one, TestSite other, string[] settings) => (One, Other, _settings) = (one, other, settings);

    public TestSite One { get; }

    public TestSite Other { get; private set; }

    public SandboxServer Sandbox => One.Sandbox;

    public int CreateCalls => One.CreateCalls;

    public static async Task<StoreSites> StartAsync(params string[] settings)
    {
        var one = await StartOneAsync(settings);
        string[] both = [.. settings, $"CarePortals:BaseAddress={one.Sandbox.BaseAddress}"];
        return new StoreSites(one, await StartOneAsync(both), both);
    }

    /// <summary>One instance, with nothing that the tests put in the place of a shared store.</summary>
    public static Task<TestSite> StartOneAsync(params string[] settings) => TestSite.StartAsync(
        configure: services => services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = null), settings: settings);

    /// <summary>Waits until an instance can book.</summary>
    public static async Task ReadyAsync(TestSite site)
    {
        while (await site.StateAsync() is not null)
        {
            await Task.Delay(50);
        }
    }

    public static IEnumerable<string> Lines(TestSite site) => site.Log.GetSnapshot().Select(record => record.Message);

    public async Task RestartOtherAsync()
    {
        await Other.DisposeAsync();
        Other = await StartOneAsync(_settings);
    }

    public async ValueTask DisposeAsync()
    {
        await Other.DisposeAsync();
        await One.DisposeAsync();
    }
}
