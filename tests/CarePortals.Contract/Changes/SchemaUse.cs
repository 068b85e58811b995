using Microsoft.OpenApi;

namespace CarePortals.Contract.Changes;

/// <summary>Which named schemas the operations send and which they read, directly or inside of others.</summary>
internal static class SchemaUse
{
    public static IReadOnlyDictionary<string, Direction> Of(OpenApiDocument document)
    {
        var use = new Dictionary<string, Direction>();
        foreach (var (_, operation) in document.Paths.Values.SelectMany(path => path.Operations ?? []))
        {
            Mark(operation.RequestBody?.Content, Direction.Request);
            foreach (var (_, answer) in operation.Responses ?? [])
            {
                Mark(answer.Content, Direction.Answer);
            }
        }

        return use;

        void Mark(IDictionary<string, OpenApiMediaType>? content, Direction direction)
        {
            foreach (var media in content?.Values ?? [])
            {
                Visit(media.Schema, direction);
            }
        }

        void Visit(IOpenApiSchema? schema, Direction direction)
        {
            if (schema is OpenApiSchemaReference { Reference.Id: { } id })
            {
                if (use.GetValueOrDefault(id).HasFlag(direction))
                {
                    return;
                }

                use[id] = use.GetValueOrDefault(id) | direction;
            }

            IEnumerable<IOpenApiSchema?> parts =
            [
                schema?.Items, schema?.AdditionalProperties, .. schema?.Properties?.Values ?? [],
                .. schema?.AllOf ?? [], .. schema?.AnyOf ?? [], .. schema?.OneOf ?? [],
            ];
            foreach (var part in parts.OfType<IOpenApiSchema>())
            {
                Visit(part, direction);
            }
        }
    }
}
