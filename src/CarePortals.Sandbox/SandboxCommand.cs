namespace CarePortals.Sandbox;

/// <summary>The command. It starts a sandbox, prints its address, and runs it until it is told to stop.</summary>
internal static class SandboxCommand
{
    private const int WrongArguments = 2;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        if (!CommandLine.TryParse(arguments, out var options, out var problem))
        {
            await errors.WriteLineAsync(problem);
            return WrongArguments;
        }

        if (options.Help)
        {
            await output.WriteAsync(HelpText.Usage);
            return 0;
        }

        try
        {
            await using var server = await SandboxServer.StartAsync(
                new SandboxOptions
                {
                    Port = options.Port,
                    TimeProvider = options.Now is { } now ? new ShiftedClock(now, TimeProvider.System) : TimeProvider.System,
                    Trouble = options.Trouble,
                },
                stop);
            await output.WriteLineAsync(Greeting(server, options));
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (IOException exception)
        {
            await errors.WriteLineAsync(
                $"--port {options.Port} cannot be used ({exception.Message.TrimEnd('.')}); take another, or 0 for a free one");
            return WrongArguments;
        }
    }

    private static string Greeting(SandboxServer server, CommandLine options) =>
        $"""
        The sandbox listens on {server.BaseAddress}
        Reference page: {server.BaseAddress}docs
        Organizations: {string.Join(", ", SandboxServer.Organizations)} (request header "organization")
        Clock: {(options.Now is { } now ? $"started at {SandboxJson.Instant(now)}" : "the real time")}
        Trouble with every request: {options.Trouble?.ToString() ?? "none"}
        Trouble with one request: send the header "{Trouble.HeaderName}: error-503"; --help lists all
        Stop with Ctrl+C
        """;
}
