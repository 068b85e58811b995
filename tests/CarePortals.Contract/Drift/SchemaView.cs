using Microsoft.OpenApi;

namespace CarePortals.Contract.Drift;

/// <summary>A schema with its references and alternatives laid out flat: every type and member that it allows.</summary>
internal sealed class SchemaView
{
    private SchemaView(IOpenApiSchema schema)
    {
        Add(schema);

        // Nothing said: anything goes. Members without a type: an object.
        if (Types == 0 && Members.Count > 0)
        {
            Types = JsonSchemaType.Object;
        }
    }

    public JsonSchemaType Types { get; private set; }

    public bool IsAnything => Types == 0;

    public Dictionary<string, IOpenApiSchema> Members { get; } = [];

    public HashSet<string> Required { get; } = [];

    /// <summary>What every member is, when their names are data.</summary>
    public IOpenApiSchema? Value { get; private set; }

    public IOpenApiSchema? Items { get; private set; }

    public bool IsInstant { get; private set; }

    public static SchemaView Of(IOpenApiSchema schema) => new(schema);

    private void Add(IOpenApiSchema schema)
    {
        foreach (var part in (schema.AllOf ?? []).Concat(schema.AnyOf ?? []).Concat(schema.OneOf ?? []))
        {
            Add(part);
        }

        Types |= schema.Type ?? 0;
        Items ??= schema.Items;
        Value ??= schema.AdditionalProperties;
        IsInstant |= schema.Format == "date-time";
        Required.UnionWith(schema.Required ?? new HashSet<string>());
        foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            Members[name] = member;
        }
    }
}
