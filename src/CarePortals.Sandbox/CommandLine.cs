using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CarePortals.Sandbox;

/// <summary>The options of the command, read from its arguments.</summary>
internal sealed record CommandLine
{
    public const int DefaultPort = 5080;

    private static readonly string[] InstantFormats =
        ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"];

    public int Port { get; private init; } = DefaultPort;

    public DateTimeOffset? Now { get; private init; }

    public Trouble? Trouble { get; private init; }

    public bool Help { get; private init; }

    /// <summary>Reads the arguments, <c>--name value</c> or <c>--name=value</c>.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="options">The options, or null if an argument is wrong.</param>
    /// <param name="problem">One line that names the argument and says how to fix it.</param>
    public static bool TryParse(
        IReadOnlyList<string> arguments,
        [NotNullWhen(true)] out CommandLine? options,
        [NotNullWhen(false)] out string? problem)
    {
        (options, problem) = (new CommandLine(), null);
        for (var index = 0; index < arguments.Count && problem is null; index++)
        {
            var parts = arguments[index].Split('=', 2);
            var name = parts[0];
            if (name is "--help" or "-h" or "-?")
            {
                options = options with { Help = true };
                continue;
            }

            if (name is not ("--port" or "--now" or "--trouble"))
            {
                problem = $"{arguments[index]} is not an option; use --port, --now, --trouble or --help";
                break;
            }

            if ((parts.ElementAtOrDefault(1) ?? arguments.ElementAtOrDefault(++index)) is not { } value)
            {
                problem = $"{name} needs a value; --help shows an example";
                break;
            }

            (options, problem) = options.With(name, value);
        }

        options = problem is null ? options : null;
        return problem is null;
    }

    private (CommandLine Options, string? Problem) With(string name, string value)
    {
        switch (name)
        {
            case "--port":
                return ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                    ? (this with { Port = port }, null)
                    : (this, $"--port {value} is not a port; write a number from 0 (a free port) to 65535");
            case "--now":
                // Stay away from the ends of the calendar, so that a booking some weeks away can still be computed.
                return DateTimeOffset.TryParseExact(
                        value, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now)
                    && now.Year is > 1900 and < 9000
                    ? (this with { Now = now }, null)
                    : (this, $"--now {value} is not an instant; write it as 2024-10-27T12:00:00Z");
            default:
                return Trouble.TryParse(value, out var trouble, out var problem)
                    ? (this with { Trouble = trouble }, null)
                    : (this, $"--trouble: {problem}");
        }
    }
}
