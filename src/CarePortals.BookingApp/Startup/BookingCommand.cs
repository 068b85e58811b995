using Microsoft.Extensions.Options;

namespace CarePortals.BookingApp.Startup;

/// <summary>The command: starts the page, says where it is, and runs it until it is told to stop.</summary>
internal static class BookingCommand
{
    private const int CannotStart = 1;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(args);
            ListenAddress.UseDefault(builder);
            await using var upstream = await Upstream.ChooseAsync(builder.Configuration);
            await using var app = BookingSite.Build(builder);
            await app.StartAsync(stop);
            await output.WriteLineAsync($"Booking page: {string.Join(" ", app.Urls)} ({upstream.Description}). Stop with Ctrl+C.");
            await app.WaitForShutdownAsync(stop);
            return 0;
        }
        catch (Exception problem) when (IsSetting(problem))
        {
            // What the person who starts the page can mend gets one line, without a stack trace.
            var advice = problem is IOException ? " Choose another address with --urls, such as --urls http://127.0.0.1:0." : "";
            await errors.WriteLineAsync($"The booking page cannot start: {problem.Message}{advice}");
            return CannotStart;
        }
    }

    private static bool IsSetting(Exception problem) =>
        problem is SettingException or OptionsValidationException or IOException
        // What the configuration binder throws for a key that is no setting.
        || (problem is InvalidOperationException && problem.Message.Contains("ErrorOnUnknownConfiguration", StringComparison.Ordinal));
}
