using CarePortals.Generated.Tests.Generation;

namespace CarePortals.Contract.Tests;

/// <summary>Node.js is a tool for those who maintain the contract; whoever lacks it still gets a run that passes.</summary>
[Category("Build")]
[CancelAfter(180_000)]
internal sealed class WithoutNodeTests
{
    [Test]
    public async Task Without_Node_a_run_passes_and_says_which_tests_were_skipped_and_why(CancellationToken cancellationToken)
    {
        var nothing = Directory.CreateTempSubdirectory("path-");
        try
        {
            var (exitCode, output) = await Dotnet.RunAsync(
                nothing.FullName,
                ["test", typeof(WithoutNodeTests).Assembly.Location, "--filter", "FullyQualifiedName~LintTests|FullyQualifiedName~WorkflowTests", "--environment", "REQUIRE_NODE=0"],
                cancellationToken,
                path: nothing.FullName);

            Assert.That(exitCode, Is.Zero, output);
            Assert.That(output, Does.Match(@"Skipped tests \(\d+\): Node\.js was not found").And.Contain("  LintTests: ").And.Contain("The_contract_keeps_every_rule_of_Spectral"));
        }
        finally
        {
            nothing.Delete();
        }
    }
}
