using Microsoft.Extensions.Configuration;

namespace CarePortals.Generated.Tests.Support;

/// <summary>A section of an application's configuration.</summary>
public static class Configuration
{
    public static IConfigurationSection Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("CarePortals:" + setting.Key, (string?)setting.Value)))
            .Build()
            .GetSection("CarePortals");
}
