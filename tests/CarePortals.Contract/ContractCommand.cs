using CarePortals.Contract.Changes;
using CarePortals.Contract.Drift;

namespace CarePortals.Contract;

/// <summary>The command: one verb and its options.</summary>
internal static class ContractCommand
{
    /// <summary>Nothing was found.</summary>
    public const int Fine = 0;

    /// <summary>Something was found: a breaking change, a release that does not match, drift.</summary>
    public const int Found = 1;

    /// <summary>Nothing could be compared: wrong arguments, an unknown revision, no response.</summary>
    public const int Impossible = 2;

    private const string Usage = """
        Checks the contract, openapi/careportals.yaml.

        dotnet run --project tests/CarePortals.Contract -- <verb> [options]

          changes   lists the changes of the contract since a revision, and whether they break C# consumers
                    exit 0: nothing breaks, 1: something breaks, 2: cannot compare
          release   checks that the version and CHANGELOG.md match these changes
                    exit 0: they do, 1: they do not, 2: cannot compare
            --against <revision>     a tag, branch or commit; default is the last tag

          drift     compares a running service with the contract; calls only operations that read
                    exit 0: it does, 1: it does not, 2: no comparison was possible
            --base-address <uri>     such as https://public-api.portals.care
            --organization <id>      the organization whose services, times and forms are read
            --services <n>           number of services to check; default 3

        """;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, string folder, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            var rest = arguments.Skip(1).ToList();
            switch (arguments.Count > 0 ? arguments[0] : "--help")
            {
                case "changes":
                    return ChangesCommand.ListChanges(Options.Read(rest, "--against"), folder, output);
                case "release":
                    return ChangesCommand.CheckRelease(Options.Read(rest, "--against"), folder, output);
                case "drift":
                    return await DriftCommand.RunAsync(Options.Read(rest, "--base-address", "--organization", "--services"), output, cancellationToken);
                case "--help" or "-h" or "-?":
                    await output.WriteAsync(Usage);
                    return Fine;
                default:
                    throw new CommandException($"{arguments[0]} is not a verb; use changes, release, drift or --help");
            }
        }
        catch (CommandException problem)
        {
            await errors.WriteLineAsync(problem.Message);
            return Impossible;
        }
    }
}
