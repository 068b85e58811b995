using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.WholeSite;
using CarePortals.Sandbox;
using Microsoft.Extensions.Options;

namespace CarePortals.BookingApp;

/// <summary>The command: starts the page, says where it is, and runs it until it is told to stop.</summary>
internal static class BookingCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        try
        {
            var builder = StartSteps.ReadSettings(args);
            await using var upstream = await Upstream.ChooseAsync(builder.Configuration, builder.Environment.IsDevelopment(), StartSandboxAsync);
            builder.Services.AddCarePortalsBooking(builder.Configuration);
            builder.Services.AddHealthChecks().AddCarePortalsBooking();
            Telemetry.Add(builder);
            await using var app = builder.Build();
            Edge.Use(app);
            app.MapCarePortalsBooking("/");
            HealthAddresses.Map(app);
            await StartSteps.ListenAsync(app, stop);
            await output.WriteLineAsync($"Booking page: {string.Join(" ", app.Urls)} ({upstream.Description}). Stop with Ctrl+C.");
            await app.WaitForShutdownAsync(stop);
            return 0;
        }
        catch (Exception problem) when (problem is SettingException or OptionsValidationException)
        {
            // What the person who starts the page can mend gets one line, without a stack trace.
            await errors.WriteLineAsync($"The booking page cannot start: {problem.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }

    public static async Task<(Uri, IAsyncDisposable)> StartSandboxAsync()
    {
        var sandbox = await SandboxServer.StartAsync();
        return (sandbox.BaseAddress, sandbox);
    }
}
