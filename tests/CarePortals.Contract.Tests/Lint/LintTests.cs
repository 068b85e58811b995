using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CarePortals.Contract.Tests.Support;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Contract.Tests.Lint;

/// <summary>The contract keeps its rules, and every rule of ours is seen to report what it is for.</summary>
[Category("Node")]
[CancelAfter(300_000)]
internal sealed class LintTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contracts-");
    private JsonArray _findings;

    private static IEnumerable<TestCaseData> Faults => PlantedFault.All.Select(fault => new TestCaseData(fault).SetArgDisplayNames(fault.Rule, fault.Name));

    [OneTimeSetUp]
    public async Task LintEverythingAtOnceAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        foreach (var fault in PlantedFault.All)
        {
            await File.WriteAllTextAsync(FileOf(fault), ContractYaml.With(fault.OldText, fault.NewText), limit.Token);
        }

        // A start takes seconds, a further file does not.
        var (_, output) = await NodeTool.RunAsync(
            NodeTool.Spectral,
            limit.Token,
            ["lint", ContractYaml.Path, .. PlantedFault.All.Select(FileOf), "--ruleset", "spectral.yaml", "--format", "json", "--quiet"]);
        _findings = JsonNode.Parse(output)!.AsArray();
    }

    [OneTimeTearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [Test]
    public void The_contract_keeps_every_rule_of_Spectral() => Assert.That(Findings(ContractYaml.Path), Is.Empty);

    [TestCaseSource(nameof(Faults))]
    public void A_planted_fault_is_reported(PlantedFault fault) =>
        Assert.That(Findings(FileOf(fault)).Select(finding => finding.Split(' ')[0]), Has.Member(fault.Rule));

    [Test]
    public void Every_rule_of_ours_has_a_planted_fault()
    {
        var rules = Regex.Matches(File.ReadAllText(Repository.PathOf("openapi", "spectral.yaml")), @"^  (careportals-[a-z-]+):", RegexOptions.Multiline)
            .Select(rule => rule.Groups[1].Value);

        Assert.That(rules, Is.Not.Empty.And.All.Matches<string>(rule => PlantedFault.All.Any(fault => fault.Rule == rule)));
    }

    [Test]
    public async Task The_contract_keeps_every_rule_of_Redocly(CancellationToken cancellationToken)
    {
        var (exitCode, output) = await NodeTool.RunAsync(NodeTool.Redocly, cancellationToken, "lint", ContractYaml.Path);

        Assert.That(exitCode, Is.Zero, output);
    }

    [Test]
    public async Task Redocly_reports_a_planted_fault_too(CancellationToken cancellationToken)
    {
        var broken = Path.Combine(_folder.FullName, "redocly.yaml");
        await File.WriteAllTextAsync(broken, ContractYaml.With("slotDuration: 15", "slotDuration: fifteen"), cancellationToken);

        var (exitCode, output) = await NodeTool.RunAsync(NodeTool.Redocly, cancellationToken, "lint", broken, "--config", "redocly.yaml");

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(output, Does.Contain("no-invalid-media-type-examples"));
    }

    private string FileOf(PlantedFault fault) => Path.Combine(_folder.FullName, $"{fault.Rule}-{fault.Name.Replace(' ', '-')}.yaml");

    private IEnumerable<string> Findings(string file) =>
        from finding in _findings
        where Path.GetFileName((string)finding["source"]!) == Path.GetFileName(file)
        select $"{finding["code"]} {finding["message"]} {string.Join('.', finding["path"]!.AsArray())}";
}
