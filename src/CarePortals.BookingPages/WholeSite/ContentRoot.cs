namespace CarePortals.BookingPages.WholeSite;

/// <summary>Finds the settings and the stylesheet when the page is started from another folder.</summary>
internal static class ContentRoot
{
    private const string SettingsFile = "appsettings.json";

    private static readonly string[] Variables = ["ASPNETCORE_CONTENTROOT", "DOTNET_CONTENTROOT"];

    /// <summary>
    /// The arguments. If neither the environment nor the current folder gives a content root, the program's own folder is put
    /// before them as the default. An argument of the same name still wins.
    /// </summary>
    public static string[] UseDefault(string[] args, string currentFolder) =>
        File.Exists(Path.Join(currentFolder, SettingsFile)) || Variables.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
            ? args
            // First, so that an argument of the same name wins.
            : [$"--contentRoot={AppContext.BaseDirectory}", .. args];
}
