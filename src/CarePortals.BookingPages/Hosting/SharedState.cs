using Microsoft.AspNetCore.DataProtection;

namespace CarePortals.BookingPages.Hosting;

/// <summary>
/// The two things that instances of this page have to share: what became of each draft, and the keys that seal drafts. All
/// else travels in the patient's page. With one instance nothing has to be done. With several, plug in packages here, such as
/// <code>
/// services.AddStackExchangeRedisCache(redis => redis.Configuration = "...");              // or AddDistributedSqlServerCache, ...
/// services.AddDataProtection().PersistKeysToStackExchangeRedis(connection, "keys");       // or PersistKeysToDbContext, ...
/// </code>
/// What is registered before <see cref="Add"/> wins.
/// </summary>
internal static class SharedState
{
    public const string KeysKey = "Keys:Folder";

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        // Without a limit, which would drop what says that a draft was sent. Entries leave after a day.
        services.AddDistributedMemoryCache(memory => memory.SizeLimit = null);
        var keys = services.AddDataProtection().SetApplicationName("CarePortals.BookingApp");
        if (configuration[KeysKey] is { Length: > 0 } folder)
        {
            keys.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }
    }
}
