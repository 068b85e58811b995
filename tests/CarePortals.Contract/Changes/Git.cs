using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CarePortals.Contract.Changes;

/// <summary>The revisions of the repository around a folder.</summary>
internal sealed class Git
{
    private Git(string root) => Root = root;

    public string Root { get; }

    public static Git Around(string folder) =>
        new((Run(folder, "rev-parse", "--show-toplevel")
            ?? throw new CommandException($"{folder} is not inside a git repository")).Trim());

    /// <summary>The last tag before what is checked out, or null when there is none.</summary>
    public string? LastTag() => Run(Root, "describe", "--tags", "--abbrev=0")?.Trim();

    public bool IsTag(string revision) => Run(Root, "rev-parse", "--verify", "--quiet", $"refs/tags/{revision}") is not null;

    public string Require(string revision) =>
        Run(Root, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}") is not null
            ? revision
            : throw new CommandException($"{revision} is not a revision that this clone knows; fetch it with git fetch --tags origin, and --unshallow in a shallow clone");

    /// <summary>A file as it was, or null when it was not there.</summary>
    public string? Show(string revision, string path) => Run(Root, "show", "--end-of-options", $"{revision}:{path}");

    /// <summary>A file as it is in the working tree.</summary>
    public string Read(string path) =>
        File.Exists(Path.Combine(Root, path))
            ? File.ReadAllText(Path.Combine(Root, path))
            : throw new CommandException($"{path} is not there");

    private static string? Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            errors.GetAwaiter().GetResult();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception exception)
        {
            throw new CommandException("git was not found; the contract is compared with what git knows", exception);
        }
    }
}
