using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace CarePortals.Generated.Internal;

/// <summary>Reads the options out of configuration. An unknown key is an error, and no error repeats a value.</summary>
internal static class SettingsBinder
{
    public static void Bind(IConfigurationSection section, CarePortalsClientOptions options)
    {
        try
        {
            section.Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException failure) when (failure.InnerException is not null)
        {
            // .NET's text quotes the value, and that can be an address with a password.
            var settings = section.GetChildren().Where(IsUnreadable).Select(setting => setting.Path);
            throw new InvalidOperationException($"{string.Join(", ", settings)} cannot be read. Give an address, a time as hh:mm:ss or a whole number, as the setting's documentation says.");
        }
    }

    private static bool IsUnreadable(IConfigurationSection setting)
    {
        var property = typeof(CarePortalsClientOptions).GetProperty(setting.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        try
        {
            _ = property is null ? null : setting.Get(property.PropertyType);
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
