using CarePortals.Generated.Tests.Support;

namespace CarePortals.Contract.Tests;

/// <summary>What GitHub runs is what everybody runs.</summary>
internal sealed class WorkflowTests
{
    [Test]
    public void The_main_job_runs_the_one_script_and_nothing_beside_it()
    {
        var workflow = ContractText.ToJson(File.ReadAllText(Repository.PathOf(".github", "workflows", "ci.yml")), "ci.yml")!;
        var steps = workflow["jobs"]!["ci"]!["steps"]!.AsArray();

        Assert.That(steps.Select(step => (string?)step!["run"]).OfType<string>(), Is.EqualTo(new[] { ".ci/run" }));
        Assert.That(steps.Single(step => step!["run"] is not null)!["env"]!.AsObject().Select(variable => variable.Key), Has.Member("CONTRACT_BASE"));
        Assert.That(File.ReadAllText(Repository.PathOf(".ci", "run")), Does.Contain("release --against \"$CONTRACT_BASE\""));
    }
}
