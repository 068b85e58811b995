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
        var kinds = Kinds(schema);
        return schema switch
        {
            { Properties.Count: > 0 } when IsTextOr("object", kinds) => "object",
            { ReadOnly: true } when IsTextOr("list of string", kinds) => "string",
            _ when kinds.Count > 0 => string.Join(" or ", kinds),
            { AllOf.Count: > 0 } => string.Join(" and ", schema.AllOf.Select(Of)),
            { Items: { } items } => $"list of {Of(items)}",
            { AdditionalProperties: { } value } => $"map of {Of(value)}",
            _ => Name(schema),
        };
    }

    /// <summary>The member that a text stands for where the schema is a text or an object. Null if it is no text.</summary>
    public static string? Alone(IOpenApiSchema schema) =>
        IsTextOr("object", Kinds(schema)) ? schema.Properties?.Keys.FirstOrDefault() : null;

    /// <summary>A format that changes no C# type and says what a text looks like.</summary>
    public static string? TextFormat(IOpenApiSchema schema) => TypeFormats.Contains(schema.Format) ? null : schema.Format;

    private static string Name(IOpenApiSchema schema)
    {
        var type = schema.Type & ~JsonSchemaType.Null;
        var name = type is null or 0 ? "anything" : type.Value.ToIdentifiers().Single();
        return TypeFormats.Contains(schema.Format) ? $"{name} ({schema.Format})" : name;
    }

    // The types of which the schema is one. The OpenAPI library makes one schema of alternatives that say only a type.
    private static List<string> Kinds(IOpenApiSchema schema) =>
        (schema.AnyOf ?? []).Concat(schema.OneOf ?? []).Select(Of).ToList() is { Count: > 0 } kinds ? kinds
        : ((schema.Type ?? 0) & ~JsonSchemaType.Null).ToIdentifiers() is { Length: > 1 } types ? [.. types]
        : [];

    private static bool IsTextOr(string other, List<string> kinds) => kinds.Count == 2 && kinds.Contains("string") && kinds.Contains(other);
}
