using CarePortals.BookingPages.Hosting;

namespace CarePortals.BookingPages.WholeSite;

/// <summary>
/// The startup steps that can fail with an exception of the framework. The step itself tells which setting is wrong, so no
/// exception message has to be parsed.
/// </summary>
internal static class StartSteps
{
    /// <summary>Reads files, environment and arguments.</summary>
    public static WebApplicationBuilder ReadSettings(string[] args)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(ContentRoot.UseDefault(args, Environment.CurrentDirectory));
            ListenAddress.UseDefault(builder);
            return builder;
        }
        catch (DirectoryNotFoundException problem)
        {
            throw new SettingException($"the folder {problem.Message} does not exist. Pass another one with --contentRoot.");
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            // A file that is no JSON or cannot be read, or an argument without a value.
            throw new SettingException($"its settings cannot be read. {problem.Message}");
        }
    }

    /// <summary>Starts to listen.</summary>
    public static async Task ListenAsync(WebApplication app, CancellationToken stop)
    {
        const string Advice = "Choose another address with --urls, such as --urls http://127.0.0.1:0.";
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception problem) when (problem is IOException or FormatException or System.Net.Sockets.SocketException)
        {
            throw new SettingException($"{problem.Message.TrimEnd('.')}. {Advice}");
        }
    }
}
