using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace CarePortals.Contract.Drift;

/// <summary>Compares a body with its schema, place by place.</summary>
internal sealed partial class BodyCheck(string answer, DriftReport report)
{
    private static readonly string[] InstantFormats =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public void Check(JsonElement body, IOpenApiSchema schema) => Visit("", body, schema);

    private void Visit(string pointer, JsonElement value, IOpenApiSchema schema)
    {
        var view = SchemaView.Of(schema);
        var type = TypeOf(value);
        if (view.IsAnything)
        {
            return;
        }

        if ((view.Types & type) == 0 && !(type == JsonSchemaType.Integer && view.Types.HasFlag(JsonSchemaType.Number)))
        {
            report.Add(new Difference(
                answer, pointer, type == JsonSchemaType.Null ? Kind.Null : Kind.Type, $"{Name(view.Types)} in the contract, {Name(type)} in the answer"));
            return;
        }

        switch (type)
        {
            case JsonSchemaType.Object:
                VisitMembers(pointer, value, view);
                break;
            case JsonSchemaType.Array when view.Items is not null:
                foreach (var entry in value.EnumerateArray())
                {
                    Visit($"{pointer}/*", entry, view.Items);
                }

                break;
            case JsonSchemaType.String when view.IsInstant && !IsInstant(value.GetString()):
                report.Add(new Difference(answer, pointer, Kind.Type, "date-time in the contract, another text in the answer"));
                break;
        }
    }

    private void VisitMembers(string pointer, JsonElement value, SchemaView view)
    {
        foreach (var name in view.Members.Keys)
        {
            var isThere = value.TryGetProperty(name, out _);
            report.Note(answer, $"{pointer}/{Escape(name)}", isThere);
            if (!isThere && view.Required.Contains(name))
            {
                report.Add(new Difference(answer, $"{pointer}/{Escape(name)}", Kind.Missing, "required in the contract, not in the answer"));
            }
        }

        foreach (var member in value.EnumerateObject())
        {
            if (view.Members.TryGetValue(member.Name, out var schema))
            {
                Visit($"{pointer}/{Escape(member.Name)}", member.Value, schema);
            }
            else if (view.Value is not null)
            {
                // Names are data here, dates for example; one that is no data is most likely no entry of the map.
                Visit($"{pointer}/{NameOr("*", member.Name)}", member.Value, view.Value);
            }
            else
            {
                report.Add(new Difference(answer, $"{pointer}/{NameOr("(a name that may be data)", member.Name)}", Kind.Lacking, $"not in the contract, {Name(TypeOf(member.Value))} in the answer"));
            }
        }
    }

    // What is no identifier may be data that is used as a name, such as an id or an e-mail address.
    private static string NameOr(string other, string name) => Identifier().IsMatch(name) && !Id().IsMatch(name) ? name : other;

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static bool IsInstant(string? text) =>
        DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
        && Offset().IsMatch(text!);

    private static JsonSchemaType TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonSchemaType.Object,
        JsonValueKind.Array => JsonSchemaType.Array,
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number => value.TryGetDecimal(out var number) && number == decimal.Truncate(number) ? JsonSchemaType.Integer : JsonSchemaType.Number,
        JsonValueKind.True or JsonValueKind.False => JsonSchemaType.Boolean,
        _ => JsonSchemaType.Null,
    };

    private static string Name(JsonSchemaType types) => string.Join(" or ", types.ToIdentifiers());

    [GeneratedRegex("^[A-Za-z_$][A-Za-z0-9_$-]{0,39}$")]
    private static partial Regex Identifier();

    [GeneratedRegex("^[0-9a-fA-F-]{16,}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Offset();
}
