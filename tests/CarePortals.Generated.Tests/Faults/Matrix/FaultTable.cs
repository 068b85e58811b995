using System.Globalization;
using System.Text;

namespace CarePortals.Generated.Tests.Faults.Matrix;

/// <summary>The fault matrix as the table in CONTRIBUTING.</summary>
public static class FaultTable
{
    public const string Start = "<!-- fault matrix -->";
    public const string End = "<!-- end of the fault matrix -->";

    public static string Print(IEnumerable<FaultRow> rows)
    {
        var text = new StringBuilder("| trouble | each of the three reads | requests | `CreateAppointmentAsync` | `BookAsync` | stored |\n|---|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{row.Spec}` | {row.Read} | {row.Requests} | {row.Create} | {row.Book} | {row.Stored} |\n");
        }

        return text.ToString();
    }

    /// <summary>What stands between the two marks, or null when they are not there.</summary>
    public static string? In(string document)
    {
        var (start, end) = (document.IndexOf(Start, StringComparison.Ordinal), document.IndexOf(End, StringComparison.Ordinal));
        return start < 0 || end < start ? null : document[(start + Start.Length)..end].Trim('\n') + "\n";
    }
}
