using Microsoft.OpenApi;

namespace CarePortals.Contract.Changes;

/// <summary>Compares the parameters, which are the arguments of the generated methods; headers are no arguments.</summary>
internal sealed class ParameterComparison(ChangeList changes, SchemaComparison schemas)
{
    public void Compare(OpenApiOperation before, OpenApiOperation after)
    {
        var (old, current) = (Parameters(before), Parameters(after));
        foreach (var (name, parameter) in old)
        {
            var where = $"{after.OperationId}({name})";
            if (current.TryGetValue(name, out var newParameter))
            {
                Compare(where, parameter, newParameter);
            }
            else
            {
                changes.Breaking(where, "parameter removed");
            }
        }

        foreach (var (name, parameter) in current.ExceptBy(old.Keys, added => added.Key))
        {
            // A further argument stands before the cancellation token, which callers may pass by position.
            var breaking = parameter.Required || IsArgument(parameter);
            changes.Add(breaking, $"{after.OperationId}({name})", parameter.Required ? "required parameter added" : "parameter added");
        }

        CompareOrder(after.OperationId!, [.. Arguments(old)], [.. Arguments(current)]);
    }

    private void Compare(string where, IOpenApiParameter before, IOpenApiParameter after)
    {
        if (before.In != after.In)
        {
            changes.Breaking(where, $"moved from {before.In} to {after.In}");
        }

        if (before.Required != after.Required)
        {
            changes.Add(after.Required, where, after.Required ? "is required now" : "is optional now");
        }

        if (before.Schema is { } schema && after.Schema is { } newSchema)
        {
            schemas.Compare(where, schema, newSchema, Direction.Request);
        }
    }

    private void CompareOrder(string operation, List<string> before, List<string> after)
    {
        var kept = before.Intersect(after).ToList();
        var order = after.Intersect(before).ToList();
        if (!kept.SequenceEqual(order))
        {
            changes.Breaking(operation, $"order of the parameters changed to {string.Join(", ", order)}");
        }
    }

    private static IEnumerable<string> Arguments(Dictionary<string, IOpenApiParameter> parameters) =>
        parameters.Where(parameter => IsArgument(parameter.Value)).OrderByDescending(parameter => parameter.Value.Required).Select(parameter => parameter.Key);

    private static bool IsArgument(IOpenApiParameter parameter) => parameter.In is not ParameterLocation.Header;

    private static Dictionary<string, IOpenApiParameter> Parameters(OpenApiOperation operation) =>
        (operation.Parameters ?? []).ToDictionary(parameter => parameter.Name!);
}
