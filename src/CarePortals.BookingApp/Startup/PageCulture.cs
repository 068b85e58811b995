using System.Globalization;

namespace CarePortals.BookingApp.Startup;

/// <summary>The language and the formats of every page.</summary>
internal static class PageCulture
{
    private const string Name = "en-CA";

    public static CultureInfo Get()
    {
        try
        {
            return CultureInfo.GetCultureInfo(Name);
        }
        catch (CultureNotFoundException)
        {
            throw new SettingException(
                $"this machine has no data for the language {Name}. Install ICU (such as the package libicu) and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
        }
    }
}
