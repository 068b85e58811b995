using CarePortals.Generated;

namespace CarePortals.BookingPages.Hosting;

/// <summary>Reads the settings of the client.</summary>
internal static class ClientSettings
{
    public static void Bind(IConfigurationSection section, CarePortalsClientOptions options)
    {
        foreach (var setting in section.GetChildren())
        {
            if (typeof(CarePortalsClientOptions).GetProperty(setting.Key, System.Reflection.BindingFlags.IgnoreCase | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance) is null)
            {
                throw new SettingException($"{setting.Path} is not a setting.");
            }
        }

        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException problem)
        {
            throw new SettingException(problem.Message);
        }
    }
}
