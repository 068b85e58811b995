using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.PublicApi;

public sealed class PublicApiTests
{
    private const string Accept = "ACCEPT_PUBLIC_API";

    private static readonly string Listing = Repository.PathOf("tests", "CarePortals.Generated.Tests", "PublicApi", "PublicApi.txt");

    [Test]
    public void The_public_API_is_the_one_that_is_committed()
    {
        var actual = ApiPrinter.Print(Library.PublicTypes);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(Listing, actual);
        }

        var expected = File.Exists(Listing) ? File.ReadAllText(Listing).ReplaceLineEndings("\n") : "";
        var changes = ApiDifference.Of(expected, actual);

        Assert.That(
            changes,
            Is.Empty,
            $"The public API changed:\n{string.Join('\n', changes)}\nWhen this is wanted, run\n  {Accept}=1 dotnet test tests/CarePortals.Generated.Tests --filter PublicApi\nwhich rewrites PublicApi.txt, and commit it with a line in CHANGELOG.md.");
    }

    [Test]
    public void A_change_is_shown_as_lines_with_their_type()
    {
        var changes = ApiDifference.Of("type A\n    int X\ntype B\n    int X\n", "type A\n    int X\ntype B\n    long X\n");

        Assert.That(changes, Is.EqualTo(new[] { "- type B: int X", "+ type B: long X" }));
    }
}
