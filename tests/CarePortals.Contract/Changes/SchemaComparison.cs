using System.Globalization;
using Microsoft.OpenApi;

namespace CarePortals.Contract.Changes;

/// <summary>Compares what two schemas allow, where they are used.</summary>
internal sealed class SchemaComparison(ChangeList changes)
{
    /// <summary>Compares two schemas that are used at the same place.</summary>
    public void Compare(string where, IOpenApiSchema before, IOpenApiSchema after, Direction direction)
    {
        var (typeBefore, typeAfter) = (SchemaType.Of(before), SchemaType.Of(after));
        if (typeBefore != typeAfter)
        {
            changes.Breaking(where, $"type changed from {typeBefore} to {typeAfter}");
            return;
        }

        CompareNullability(where, before, after, direction);
        if (before is not OpenApiSchemaReference)
        {
            CompareContent(where, before, after, direction);
        }
    }

    /// <summary>Compares what stands in two schemas of the same type.</summary>
    public void CompareContent(string where, IOpenApiSchema before, IOpenApiSchema after, Direction direction)
    {
        CompareEnumeration(where, before, after);
        CompareLimits(where, before, after, direction);
        if (before.Items is { } items && after.Items is { } newItems)
        {
            Compare($"{where} (entry)", items, newItems, direction);
        }

        if (before.AdditionalProperties is { } value && after.AdditionalProperties is { } newValue)
        {
            Compare($"{where} (value)", value, newValue, direction);
        }
    }

    private void CompareNullability(string where, IOpenApiSchema before, IOpenApiSchema after, Direction direction)
    {
        var (was, isNow) = (IsNullable(before), IsNullable(after));
        if (was != isNow)
        {
            var breaking = isNow ? direction.HasFlag(Direction.Answer) : direction.HasFlag(Direction.Request);
            changes.Add(breaking, where, isNow ? "may be null now" : "may not be null any more");
        }
    }

    private void CompareEnumeration(string where, IOpenApiSchema before, IOpenApiSchema after)
    {
        var (old, current) = (Values(before), Values(after));
        if (old is null && current is not null)
        {
            changes.Breaking(where, $"takes only {string.Join(", ", current)} now");
            return;
        }

        if (old is null || current is null)
        {
            if (old is not null)
            {
                changes.Compatible(where, "takes other values too now");
            }

            return;
        }

        foreach (var value in old.Except(current))
        {
            changes.Breaking(where, $"value {value} removed");
        }

        foreach (var value in current.Except(old))
        {
            changes.Compatible(where, $"value {value} added");
        }
    }

    private void CompareLimits(string where, IOpenApiSchema before, IOpenApiSchema after, Direction direction)
    {
        Limit("minLength", before.MinLength, after.MinLength, (old, current) => current > old);
        Limit("maxLength", before.MaxLength, after.MaxLength, (old, current) => current < old);
        Limit("minItems", before.MinItems, after.MinItems, (old, current) => current > old);
        Limit("maxItems", before.MaxItems, after.MaxItems, (old, current) => current < old);
        Limit("minimum", Number(before.Minimum), Number(after.Minimum), (old, current) => current > old);
        Limit("maximum", Number(before.Maximum), Number(after.Maximum), (old, current) => current < old);
        Limit("pattern", before.Pattern, after.Pattern, (_, _) => true);
        Limit("format", SchemaType.TextFormat(before), SchemaType.TextFormat(after), (_, _) => true);

        void Limit<T>(string name, T? old, T? current, Func<T, T, bool> isTighter)
        {
            if (!Equals(old, current))
            {
                var tighter = current is not null && (old is null || isTighter(old, current));
                changes.Add(
                    tighter && direction.HasFlag(Direction.Request),
                    where,
                    string.Create(CultureInfo.InvariantCulture, $"{name} changed from {old?.ToString() ?? "none"} to {current?.ToString() ?? "none"}"));
            }
        }
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static List<string>? Values(IOpenApiSchema schema) =>
        schema.Enum is { Count: > 0 } values ? [.. values.Select(value => value?.ToJsonString() ?? "null")] : null;

    private static bool IsNullable(IOpenApiSchema schema) =>
        schema is not OpenApiSchemaReference && schema.Type?.HasFlag(JsonSchemaType.Null) == true;
}
