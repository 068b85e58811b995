namespace CarePortals.Contract.Tests.Changes;

/// <summary>The verbs changes and release, in a repository of their own.</summary>
internal sealed class ChangesCommandTests
{
    private static readonly string Added = SmallContract.With("        label:", "        color: { type: string }\n        label:");
    private static readonly string Removed = SmallContract.With("        label: { type: string, maxLength: 9 }\n", "");

    private TemporaryRepository _repository;

    [SetUp]
    public void SetUp() => _repository = new TemporaryRepository();

    [TearDown]
    public void TearDown() => _repository.Dispose();

    [TestCase("changes")]
    [TestCase("release")]
    public async Task Without_a_tag_the_command_says_that_there_is_nothing_to_compare_with(string verb)
    {
        var (exitCode, output) = await _repository.RunAsync(verb);

        Assert.That(exitCode, Is.Zero);
        Assert.That(output, Does.Contain("There is no tag yet").And.Contain("--against"));
    }

    [Test]
    public async Task The_last_tag_is_what_is_compared_with()
    {
        _repository.Git("tag", "v0.1.0");
        _repository.Write("openapi/careportals.yaml", Added);
        _repository.Commit();
        _repository.Git("tag", "v0.1.1");
        _repository.Write("openapi/careportals.yaml", Removed);

        var (exitCode, output) = await _repository.RunAsync("changes");

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain("against the tag v0.1.1:").And.Contain("breaking   Item.label: member removed").And.Contain("breaking   Item.color: member removed").And.Contain("Changes: 2, breaking: 2."));
    }

    [Test]
    public async Task A_revision_can_be_named()
    {
        _repository.Write("openapi/careportals.yaml", Added);

        var (exitCode, output) = await _repository.RunAsync("changes", "--against", "HEAD");

        Assert.That(exitCode, Is.Zero);
        Assert.That(output, Does.Contain("against HEAD:").And.Contain("compatible Item.color: member added"));
    }

    [TestCase("changes", "--against", "v9.9.9", "v9.9.9 is not a revision")]
    [TestCase("changes", "--against", "--all", "--all is not a revision")]
    [TestCase("changes", "--since", "v1", "--since is not an option")]
    [TestCase("changes", "--against", null, "--against needs a value")]
    [TestCase("compare", null, null, "compare is not a verb")]
    public async Task What_cannot_be_compared_is_one_line_and_exit_code_2(string verb, string? option, string? value, string problem)
    {
        var (exitCode, output) = await _repository.RunAsync([.. new[] { verb, option, value }.OfType<string>()]);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(output.TrimEnd().Split('\n'), Has.Length.EqualTo(1).And.All.Contains(problem));
    }

    [Test]
    public async Task A_contract_that_cannot_be_read_is_exit_code_2()
    {
        _repository.Write("openapi/careportals.yaml", "openapi: [");

        var (exitCode, output) = await _repository.RunAsync("changes", "--against", "HEAD");

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(output, Does.Contain("is not YAML"));
    }

    [Test]
    public async Task A_folder_without_a_repository_is_exit_code_2()
    {
        await using var output = new StringWriter();

        Assert.That(await ContractCommand.RunAsync(["changes"], Path.GetTempPath(), output, output, CancellationToken.None), Is.EqualTo(2));
        Assert.That(output.ToString(), Does.Contain("is not inside a git repository"));
    }

    [Test]
    public async Task A_release_that_breaks_without_a_word_does_not_pass_and_passes_once_it_is_mended()
    {
        _repository.Git("tag", "v0.1.0");
        _repository.Write("openapi/careportals.yaml", Removed);

        var (exitCode, output) = await _repository.RunAsync("release");
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain("names the contract").And.Contain("says what is breaking").And.Contain("ask for 0.2.0 or later"));

        _repository.Write("CHANGELOG.md", "# Changelog\n- **Breaking:** the contract lost Item.label.\n");
        _repository.WriteVersion("0.2.0");
        (exitCode, output) = await _repository.RunAsync("release");
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain("info.version of the contract is 0.1.0"));

        _repository.Write("openapi/careportals.yaml", Removed.Replace("version: 0.1.0", "version: 0.2.0", StringComparison.Ordinal));
        (exitCode, output) = await _repository.RunAsync("release");
        Assert.That(exitCode, Is.Zero, output);
    }

    [Test]
    public async Task Against_a_branch_the_version_is_still_measured_from_the_last_tag()
    {
        _repository.Git("tag", "v0.1.0");
        _repository.Git("branch", "base");
        _repository.Write("openapi/careportals.yaml", Added.Replace("version: 0.1.0", "version: 0.1.1", StringComparison.Ordinal));
        _repository.Write("CHANGELOG.md", "# Changelog\n- The contract names a color.\n");
        _repository.WriteVersion("0.1.1");
        _repository.Commit();
        _repository.Git("branch", "--force", "base");
        _repository.Write("openapi/careportals.yaml", Removed.Replace("version: 0.1.0", "version: 0.1.1", StringComparison.Ordinal));

        var (exitCode, output) = await _repository.RunAsync("release", "--against", "base");

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain("against base:").And.Contain("the version is 0.1.1, and after 0.1.0 these changes ask for 0.2.0 or later"));
    }

    [Test]
    public async Task Help_names_every_verb_and_its_exit_codes()
    {
        var (exitCode, output) = await _repository.RunAsync("--help");

        Assert.That(exitCode, Is.Zero);
        Assert.That(output, Does.Contain("changes").And.Contain("release").And.Contain("drift").And.Contain("exit 0"));
    }
}
