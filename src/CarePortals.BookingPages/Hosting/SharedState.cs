using CarePortals.BookingPages.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.StackExchangeRedis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CarePortals.BookingPages.Hosting;

/// <summary>
/// The two things that instances of the pages have to share: which drafts were sent, and the keys that seal drafts. All else
/// travels in the patient's page. One setting puts both into one store; without it, the instance is alone.
/// </summary>
internal static class SharedState
{
    public const string RedisKey = "ConnectionStrings:Redis";
    public const string PostgresKey = "ConnectionStrings:Postgres";
    public const string FolderKey = "Keys:Folder";

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        if (Text(configuration, FolderKey) is { } folder)
        {
            services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(folder));
        }

        switch (Text(configuration, RedisKey), Text(configuration, PostgresKey))
        {
            case (null, null):
                services.TryAddSingleton<IConfirmStore, MemoryConfirmStore>();
                break;
            case ({ } redis, null):
                Share(services, SharedConnections.ToRedis(redis), shared => new RedisConfirmStore(shared.RedisAsync), RedisKeys);
                break;
            case (null, { } postgres):
                Share(services, SharedConnections.ToPostgres(postgres), shared => new PostgresConfirmStore(shared.Postgres!), PostgresKeys);
                services.AddDbContext<KeysContext>((provider, context) => context
                    .UseNpgsql(provider.GetRequiredService<SharedConnections>().Postgres!)
                    // The monitor says what has to be said.
                    .UseLoggerFactory(NullLoggerFactory.Instance));
                break;
            default:
                throw new SettingException($"{RedisKey} and {PostgresKey} are both set. Set one of them: the pages have one store.");
        }
    }

    private static void Share(
        IServiceCollection services,
        SharedConnections connections,
        Func<SharedConnections, IConfirmStore> connect,
        Func<IServiceProvider, IXmlRepository> keep)
    {
        services.AddDataProtection();

        // Made by a factory, so that they are closed with the application.
        services.AddSingleton(_ => connections);
        services.TryAddSingleton<IConfirmStore>(provider => new WatchedStore(connect(provider.GetRequiredService<SharedConnections>()), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SharedKeys>();
        services.AddSingleton<StoreMonitor>();
        // First, because it makes the place where the keys are looked for next.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(provider => provider.GetRequiredService<StoreMonitor>()));
        services.AddSingleton(provider => new RefreshableKeyManager(ActivatorUtilities.CreateInstance<XmlKeyManager>(provider)));
        services.Replace(ServiceDescriptor.Singleton<IKeyManager>(provider => provider.GetRequiredService<RefreshableKeyManager>()));

        // An application that keeps its keys somewhere goes on doing so.
        services.AddOptions<KeyManagementOptions>().PostConfigure<IServiceProvider>((options, provider) => options.XmlRepository ??= keep(provider));
    }

    private static RedisXmlRepository RedisKeys(IServiceProvider provider)
    {
        var shared = provider.GetRequiredService<SharedConnections>();
        return new RedisXmlRepository(() => shared.Redis, RedisConfirmStore.KeysKey);
    }

    private static EntityFrameworkCoreXmlRepository<KeysContext> PostgresKeys(IServiceProvider provider) =>
        new(provider, provider.GetRequiredService<ILoggerFactory>());

    private static string? Text(IConfiguration configuration, string key) => configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
