using Microsoft.OpenApi;

namespace CarePortals.Contract.Changes;

/// <summary>The type of a schema, as the generated C# distinguishes types.</summary>
internal static class SchemaType
{
    // The formats that give a C# type other than that of the bare OpenAPI type.
    private static readonly string[] TypeFormats =
        ["int32", "int64", "float", "double", "decimal", "date-time", "date", "time", "duration", "uuid", "guid", "uri", "byte", "binary"];

    /// <summary>The type where the schema is used: the name of a component, or a description of what stands there.</summary>
    public static string Of(IOpenApiSchema? schema) => schema switch
    {
        null => "nothing",
        OpenApiSchemaReference reference => reference.Reference.Id!,
        { AllOf: [var single] } => Of(single),
        _ => Shape(schema),
    };

    /// <summary>What stands in the schema itself.</summary>
    public static string Shape(IOpenApiSchema schema)
    {
        if (IsReadAsText(schema))
        {
            return "text";
        }

        var alternatives = (schema.AnyOf ?? []).Concat(schema.OneOf ?? []).ToList();
        return schema switch
        {
            _ when alternatives.Count > 0 => string.Join(" or ", alternatives.Select(Of)),
            { AllOf.Count: > 0 } => string.Join(" and ", schema.AllOf.Select(Of)),
            { Items: { } items } => $"list of {Of(items)}",
            { AdditionalProperties: { } value } => $"map of {Of(value)}",
            _ => Name(schema),
        };
    }

    /// <summary>A format that changes no C# type and says what a text looks like.</summary>
    public static string? TextFormat(IOpenApiSchema schema) => TypeFormats.Contains(schema.Format) ? null : schema.Format;

    private static string Name(IOpenApiSchema schema)
    {
        var type = schema.Type & ~JsonSchemaType.Null;
        var name = type is null or 0 ? "anything" : type.Value.ToIdentifiers().Single();
        return TypeFormats.Contains(schema.Format) ? $"{name} ({schema.Format})" : name;
    }

    private static bool IsReadAsText(IOpenApiSchema schema) =>
        schema.Extensions?.TryGetValue("x-read-as", out var readAs) == true && readAs is JsonNodeExtension { Node: { } node } && (string?)node == "text";
}
