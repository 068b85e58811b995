using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace CarePortals.Contract.Changes;

/// <summary>Tells what changed from one contract to another.</summary>
internal static class ContractComparison
{
    /// <summary>Compares two contracts, given as YAML.</summary>
    public static IReadOnlyList<Change> Of(string before, string after)
    {
        var changes = Of(ContractText.Read(before, "the contract before"), ContractText.Read(after, "the contract"));
        return changes.Count == 0 && !JsonNode.DeepEquals(ContractText.ToJson(before, "before"), ContractText.ToJson(after, "after"))
            ? [new Change(Impact.Wording, "contract", "descriptions, examples or notes")]
            : changes;
    }

    private static IReadOnlyList<Change> Of(OpenApiDocument before, OpenApiDocument after)
    {
        var changes = new ChangeList();
        var schemas = new SchemaComparison(changes);
        new OperationComparison(changes, schemas).Compare(before, after);
        new ComponentComparison(changes, schemas).Compare(before, after);
        return changes.Changes;
    }
}
