using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Faults.Matrix;

public sealed class FaultTableTests
{
    private const string Accept = "ACCEPT_FAULT_MATRIX";

    private static readonly string Document = Repository.PathOf("CONTRIBUTING.md");

    [Test]
    public void The_table_in_CONTRIBUTING_is_the_matrix_that_is_tested()
    {
        var expected = FaultTable.Print(FaultMatrix.Rows);
        var text = File.ReadAllText(Document).ReplaceLineEndings("\n");
        var written = FaultTable.In(text);
        if (Environment.GetEnvironmentVariable(Accept) == "1" && written is not null && written != expected)
        {
            File.WriteAllText(Document, text.Replace(written, expected, StringComparison.Ordinal));
            written = expected;
        }

        Assert.That(
            written,
            Is.EqualTo(expected),
            $"Run this once with {Accept}=1, which rewrites the table, or put this between the marks:\n{FaultTable.Start}\n{expected}{FaultTable.End}");
    }

    [Test]
    public void A_table_is_found_between_its_marks()
    {
        var table = FaultTable.Print(FaultMatrix.Rows.Take(1));

        Assert.That(FaultTable.In($"# Before\n{FaultTable.Start}\n{table}{FaultTable.End}\nAfter"), Is.EqualTo(table));
        Assert.That(FaultTable.In("# Nothing"), Is.Null);
    }
}
