namespace CarePortals.Contract.Changes;

/// <summary>Whether the version and the changelog follow from the changes of the contract.</summary>
internal static class ReleaseCheck
{
    /// <summary>What does not fit; nothing when all does.</summary>
    /// <param name="changes">What changed in the contract since <paramref name="before"/>.</param>
    /// <param name="before">The files at the revision that is compared with.</param>
    /// <param name="now">The files as they are.</param>
    /// <param name="released">The version of the last release, or null when there was none.</param>
    public static IEnumerable<string> Problems(IReadOnlyList<Change> changes, ReleaseFiles before, ReleaseFiles now, Version? released)
    {
        if (changes.Count == 0)
        {
            yield break;
        }

        var news = now.Changelog.Split('\n').Except(before.Changelog.Split('\n')).ToList();
        if (!news.Any(line => line.Contains("contract", StringComparison.OrdinalIgnoreCase)))
        {
            yield return "CHANGELOG.md has no new line that names the contract";
        }

        var impact = changes.Max(change => change.Impact);
        if (impact == Impact.Breaking && !news.Any(line => line.Contains("breaking", StringComparison.OrdinalIgnoreCase)))
        {
            yield return "CHANGELOG.md has no new line that says what is breaking";
        }

        if (released is not null && now.Version < Next(released, impact))
        {
            yield return $"the version is {now.Version}, and after {released} these changes ask for {Next(released, impact)} or later; it stands in Directory.Build.props";
        }
    }

    /// <summary>The smallest version that may follow, by semantic versioning; before 1.0.0 the second number is the major one.</summary>
    public static Version Next(Version released, Impact impact) => (released.Major, impact) switch
    {
        (0, Impact.Breaking) => new Version(0, released.Minor + 1, 0),
        (0, _) or (_, Impact.Wording) => new Version(released.Major, released.Minor, released.Build + 1),
        (_, Impact.Compatible) => new Version(released.Major, released.Minor + 1, 0),
        _ => new Version(released.Major + 1, 0, 0),
    };
}
