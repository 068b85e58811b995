using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Generation;

/// <summary>What a consumer sets on the command line holds for this project as well, when it is referenced as a project.</summary>
[Category("Build")]
[NonParallelizable]
[CancelAfter(300_000)]
public sealed class TrimmedConsumerTests
{
    [Test]
    public async Task The_library_compiles_for_a_consumer_that_is_published_trimmed(CancellationToken cancellationToken)
    {
        using var copy = new WorkingCopy().Generated();

        var build = await Dotnet.BuildAsync(copy.LibraryFolder, cancellationToken, ["-p:PublishTrimmed=true", .. Dotnet.Analyzed]);

        Assert.That(build.ExitCode, Is.Zero, build.Output);
    }
}
