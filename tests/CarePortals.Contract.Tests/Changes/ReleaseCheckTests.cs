using CarePortals.Contract.Changes;

namespace CarePortals.Contract.Tests.Changes;

internal sealed class ReleaseCheckTests
{
    [TestCase("0.1.0", "Wording", "0.1.1")]
    [TestCase("0.1.0", "Compatible", "0.1.1")]
    [TestCase("0.1.7", "Breaking", "0.2.0")]
    [TestCase("1.4.2", "Wording", "1.4.3")]
    [TestCase("1.4.2", "Compatible", "1.5.0")]
    [TestCase("1.4.2", "Breaking", "2.0.0")]
    public void The_next_version_follows_semantic_versioning(string released, string impact, string next) =>
        Assert.That(ReleaseCheck.Next(Version.Parse(released), Enum.Parse<Impact>(impact)), Is.EqualTo(Version.Parse(next)));

    [TestCase("Compatible", "1.1.0", "- The contract has one more member.", "")]
    [TestCase("Breaking", "2.0.0", "- **Breaking:** the contract lost a member.", "")]
    [TestCase("Breaking", "3.0.0", "- **Breaking:** the contract lost a member.", "")]
    [TestCase("Compatible", "1.0.1", "- The contract has one more member.", "the version is 1.0.1, and after 1.0.0")]
    [TestCase("Breaking", "1.9.9", "- **Breaking:** the contract lost a member.", "ask for 2.0.0 or later")]
    [TestCase("Compatible", "1.1.0", "- Something else.", "no new line that names the contract")]
    [TestCase("Breaking", "2.0.0", "- The contract lost a member.", "no new line that says what is breaking")]
    [TestCase("Compatible", "1.1.0", "- The contract of old.", "no new line that names the contract")]
    public void A_release_has_the_version_and_the_lines_that_its_changes_ask_for(string impact, string version, string line, string problem)
    {
        var before = new ReleaseFiles("", new Version(1, 0, 0), "# Changelog\n- The contract of old.\n");
        var now = new ReleaseFiles("", Version.Parse(version), $"# Changelog\n{line}\n- The contract of old.\n");

        var problems = ReleaseCheck.Problems([new Change(Enum.Parse<Impact>(impact), "Item", "changed")], before, now, before.Version);

        Assert.That(string.Join('\n', problems), problem.Length == 0 ? Is.Empty : Does.Contain(problem));
    }

    [Test]
    public void Before_the_first_release_every_version_will_do()
    {
        var before = new ReleaseFiles("", new Version(0, 1, 0), "");
        var now = before with { Changelog = "- **Breaking:** the contract lost a member." };

        Assert.That(ReleaseCheck.Problems([new Change(Impact.Breaking, "Item", "gone")], before, now, released: null), Is.Empty);
    }

    [Test]
    public void A_contract_that_did_not_change_asks_for_nothing()
    {
        var files = new ReleaseFiles("", new Version(1, 0, 0), "");

        Assert.That(ReleaseCheck.Problems([], files, files, files.Version), Is.Empty);
    }
}
