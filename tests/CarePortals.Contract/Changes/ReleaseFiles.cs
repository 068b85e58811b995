using System.Xml.Linq;

namespace CarePortals.Contract.Changes;

/// <summary>The files that a release follows from, at one revision.</summary>
internal sealed record ReleaseFiles(string Contract, Version Version, string Changelog)
{
    public static ReleaseFiles Now(Git git) => Read(git.Read);

    /// <summary>The files as they were; null when there was no contract yet.</summary>
    public static ReleaseFiles? At(Git git, string revision) =>
        git.Show(revision, ContractText.Path) is null ? null : Read(path => git.Show(revision, path) ?? "");

    /// <summary>The version of the library, without a suffix such as <c>-preview</c>.</summary>
    public static Version VersionOf(string buildProps)
    {
        var text = buildProps.Length == 0 ? null : XDocument.Parse(buildProps).Descendants("Version").FirstOrDefault()?.Value;
        return Version.TryParse(text?.Split('-')[0], out var version) && version.Build >= 0
            ? version
            : throw new CommandException("Directory.Build.props has no <Version> of three numbers");
    }

    private static ReleaseFiles Read(Func<string, string> read) =>
        new(read(ContractText.Path), VersionOf(read("Directory.Build.props")), read("CHANGELOG.md"));
}
