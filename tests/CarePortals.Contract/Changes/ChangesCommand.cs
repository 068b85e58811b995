using System.Globalization;

namespace CarePortals.Contract.Changes;

/// <summary>The verbs that compare the contract with an earlier one.</summary>
internal static class ChangesCommand
{
    public static int ListChanges(Options options, string folder, TextWriter output)
    {
        var git = Git.Around(folder);
        return Base(git, options, output) is { } revision && Write(git, revision, output).Any(change => change.Impact == Impact.Breaking)
            ? ContractCommand.Found
            : ContractCommand.Fine;
    }

    public static int CheckRelease(Options options, string folder, TextWriter output)
    {
        var git = Git.Around(folder);
        var now = ReleaseFiles.Now(git);
        var problems = new List<string>();
        if (ContractText.Read(now.Contract, ContractText.Path).Info.Version is var version && version != now.Version.ToString(3))
        {
            problems.Add($"info.version of the contract is {version}, and the library's version in Directory.Build.props is {now.Version}");
        }

        if (Base(git, options, output) is { } revision)
        {
            var tag = git.LastTag();
            var released = tag is null ? null : ReleaseFiles.VersionOf(git.Show(tag, "Directory.Build.props") ?? "");
            problems.AddRange(ReleaseCheck.Problems(Write(git, revision, output), ReleaseFiles.At(git, revision)!, now, released));
        }

        foreach (var problem in problems)
        {
            output.WriteLine($"Mend: {problem}");
        }

        return problems.Count == 0 ? ContractCommand.Fine : ContractCommand.Found;
    }

    /// <summary>The revision to compare with; null, and a line that says so, when there is nothing to compare with.</summary>
    private static string? Base(Git git, Options options, TextWriter output)
    {
        var revision = options.Find("--against") is { } asked ? git.Require(asked) : git.LastTag();
        if (revision is null)
        {
            output.WriteLine("There is no tag yet, so no released contract to compare with. Name a revision with --against.");
            return null;
        }

        if (git.Show(revision, ContractText.Path) is null)
        {
            output.WriteLine($"{revision} has no {ContractText.Path}, so there is nothing to compare with.");
            return null;
        }

        return revision;
    }

    private static IReadOnlyList<Change> Write(Git git, string revision, TextWriter output)
    {
        var changes = ContractComparison.Of(git.Show(revision, ContractText.Path)!, git.Read(ContractText.Path));
        output.WriteLine($"{ContractText.Path} against {(git.IsTag(revision) ? "the tag " : "")}{revision}:");
        foreach (var change in changes.OrderByDescending(change => change.Impact))
        {
            output.WriteLine($"  {change}");
        }

        var breaking = changes.Count(change => change.Impact == Impact.Breaking);
        output.WriteLine(changes.Count == 0
            ? "  the same"
            : string.Create(CultureInfo.InvariantCulture, $"Changes: {changes.Count}, breaking: {breaking}."));
        return changes;
    }
}
