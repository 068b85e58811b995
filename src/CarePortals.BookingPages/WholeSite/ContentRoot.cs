namespace CarePortals.BookingPages.WholeSite;

/// <summary>Finds the settings and the stylesheet when the page is started from another folder.</summary>
internal static class ContentRoot
{
    private const string SettingsFile = "appsettings.json";

    private static readonly string[] Variables = ["ASPNETCORE_CONTENTROOT", "DOTNET_CONTENTROOT"];

    /// <summary>The arguments, with the program's own folder before them where neither they nor the current folder say another.</summary>
    public static string[] UseDefault(string[] args, string currentFolder) =>
        File.Exists(Path.Join(currentFolder, SettingsFile)) || Variables.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
            ? args
            // First, so that an argument of the same name wins.
            : [$"--contentRoot={AppContext.BaseDirectory}", .. args];
}
