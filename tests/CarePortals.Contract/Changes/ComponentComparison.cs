using Microsoft.OpenApi;

namespace CarePortals.Contract.Changes;

/// <summary>Compares the named schemas, which are the types of the generated C#.</summary>
internal sealed class ComponentComparison(ChangeList changes, SchemaComparison schemas)
{
    public void Compare(OpenApiDocument before, OpenApiDocument after)
    {
        var (old, current) = (Schemas(before), Schemas(after));
        var use = SchemaUse.Of(after);
        foreach (var (name, schema) in old)
        {
            if (current.TryGetValue(name, out var newSchema))
            {
                Compare(name, schema, newSchema, use.GetValueOrDefault(name));
            }
            else
            {
                changes.Breaking(name, "schema removed");
            }
        }

        foreach (var name in current.Keys.Except(old.Keys))
        {
            changes.Compatible(name, "schema added");
        }
    }

    private void Compare(string name, IOpenApiSchema before, IOpenApiSchema after, Direction direction)
    {
        var (shapeBefore, shapeAfter) = (SchemaType.Shape(before), SchemaType.Shape(after));
        if (shapeBefore != shapeAfter)
        {
            changes.Breaking(name, $"type changed from {shapeBefore} to {shapeAfter}");
            return;
        }

        if (before.AdditionalPropertiesAllowed != after.AdditionalPropertiesAllowed)
        {
            changes.Add(!after.AdditionalPropertiesAllowed, name, after.AdditionalPropertiesAllowed ? "takes further members now" : "takes no further members any more");
        }

        if (SchemaType.Alone(after) is var member && member != SchemaType.Alone(before))
        {
            changes.Add(SchemaType.Alone(before) is not null, name, member is null ? "a text in its place is not read any more" : $"a text in its place is read as its {member} now");
        }

        schemas.CompareContent(name, before, after, direction);
        CompareMembers(name, before, after, direction);
    }

    private void CompareMembers(string name, IOpenApiSchema before, IOpenApiSchema after, Direction direction)
    {
        var (old, current) = (before.Properties ?? new Dictionary<string, IOpenApiSchema>(), after.Properties ?? new Dictionary<string, IOpenApiSchema>());
        foreach (var (member, schema) in old)
        {
            var where = $"{name}.{member}";
            if (current.TryGetValue(member, out var newSchema))
            {
                CompareRequired(where, IsRequired(before, member), IsRequired(after, member), direction);
                schemas.Compare(where, schema, newSchema, direction);
            }
            else
            {
                changes.Breaking(where, "member removed");
            }
        }

        foreach (var member in current.Keys.Except(old.Keys))
        {
            // Code that makes the object itself does not compile until it sets the new member.
            var required = IsRequired(after, member);
            changes.Add(required, $"{name}.{member}", required ? "required member added" : "member added");
        }
    }

    private void CompareRequired(string where, bool was, bool isNow, Direction direction)
    {
        if (!was && isNow)
        {
            // In an answer too: the generated member is required, so code that makes the object itself has to set it.
            changes.Breaking(where, "is required now");
        }
        else if (was && !isNow)
        {
            changes.Add(direction.HasFlag(Direction.Answer), where, "is optional now, so its value may be null");
        }
    }

    private static bool IsRequired(IOpenApiSchema schema, string member) => schema.Required?.Contains(member) == true;

    private static IDictionary<string, IOpenApiSchema> Schemas(OpenApiDocument document) =>
        document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
}
