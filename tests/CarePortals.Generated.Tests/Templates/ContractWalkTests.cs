using System.Reflection;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;
using YamlDotNet.RepresentationModel;

namespace CarePortals.Generated.Tests.Templates;

/// <summary>
/// Goes through a contract and looks for each operation, parameter, body, response and property in what was generated of it:
/// nothing is left out in silence.
/// </summary>
[Category("Elsewhere")]
public sealed class ContractWalkTests
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    [Test]
    public void Nothing_of_the_contract_is_missing() =>
        Assert.That(Missing(Repository.PathOf("openapi/careportals.yaml"), typeof(ICarePortalsClient), "organization"), Is.Empty);

    [Test]
    public void Nothing_of_the_made_up_contract_is_missing() =>
        Assert.That(Missing(Repository.PathOf("tests/CarePortals.Generated.Tests/Templates/made-up.yaml"), typeof(IMadeUpClient)), Is.Empty);

    [TestCase("      - { name: X-Tenant,", "      - { name: X-Forgotten, in: header, schema: { type: string } }\n      - { name: X-Tenant,", "/paths/~1loans~1{id}/get/parameters/X-Forgotten")]
    [TestCase("        - { name: access-key,", "        - { name: forgotten, in: header, schema: { type: string } }\n        - { name: access-key,", "/paths/~1loans~1{id}/get/parameters/forgotten")]
    [TestCase("  /text:\n", "  /forgotten:\n    get: { operationId: forgotten, responses: { '204': { description: Gone. } } }\n  /text:\n", "/paths/~1forgotten/get")]
    [TestCase("        big: { type: integer }\n", "        big: { type: integer }\n        forgotten: { type: string }\n", "/components/schemas/Odds/properties/forgotten")]
    [TestCase("        big: { type: integer }\n", "        big: { oneOf: [ { type: integer }, { type: string } ] }\n", "/components/schemas/Odds/properties/big")]
    [TestCase("    Named: { type: object, properties:", "    Named: { type: object, additionalProperties: { type: integer }, properties:", "/components/schemas/Named/additionalProperties")]
    [TestCase("responses: { '204': { description: Gone. } }", "responses: { '200': { description: It., content: { application/json: { schema: { type: string } } } } }", "/paths/~1loans~1{id}/delete/responses")]
    [TestCase("name: flag, in: query, style: form, schema: { type: boolean", "name: flag, in: query, style: form, schema: { type: integer", "/paths/~1kinds~1{big}~1{ratio}~1{id}~1{labels}~1{cells}/get/parameters/flag")]
    [TestCase("content: { text/plain: { schema: { type: string } } } }\n      responses: { '200': { description: Text.", "content: { application/xml: { schema: { type: string } } } }\n      responses: { '200': { description: Text.", "/paths/~1text/post/requestBody")]
    public void A_planted_omission_is_found(string text, string replacement, string place)
    {
        var made = File.ReadAllText(Repository.PathOf("tests/CarePortals.Generated.Tests/Templates/made-up.yaml")).ReplaceLineEndings("\n");
        Assert.That(made, Does.Contain(text));
        var file = Path.GetTempFileName();
        File.WriteAllText(file, made.Replace(text, replacement, StringComparison.Ordinal));

        Assert.That(Missing(file, typeof(IMadeUpClient)), Has.One.StartsWith($"#{place}"));
        File.Delete(file);
    }

    private static List<string> Missing(string file, Type client, params string[] excluded)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(file)));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var missing = new List<string>();
        foreach (var (path, item) in Members(root, "paths"))
        {
            foreach (var (method, operation) in Members(item).Where(member => Methods.Contains(member.Name)))
            {
                var place = $"#/paths/{path.Replace("/", "~1", StringComparison.Ordinal)}/{method}";
                var id = Text(operation, "operationId") ?? string.Concat(path.Split('/', '{', '}').Where(part => part.Length > 0).Select(Pascal));
                var generated = client.GetMethods().FirstOrDefault(candidate => candidate.Name.Equals($"{id}Async", StringComparison.OrdinalIgnoreCase));
                if (generated is null)
                {
                    missing.Add($"{place}: no method");
                    continue;
                }

                missing.AddRange(OfOperation(root, item, operation, generated, place, excluded));
            }
        }

        foreach (var (name, schema) in Members(root["components"], "schemas"))
        {
            var type = client.Assembly.GetType($"{client.Namespace}.{name}");
            missing.AddRange(OfSchema(root, schema, type, $"#/components/schemas/{name}"));
        }

        return missing;
    }

    private static IEnumerable<string> OfOperation(YamlMappingNode root, YamlNode item, YamlNode operation, MethodInfo generated, string place, string[] excluded)
    {
        var types = generated.GetParameters().SkipLast(1).ToDictionary(parameter => Plain(parameter.Name!), parameter => parameter.ParameterType);
        foreach (var parameter in List(item, "parameters").Concat(List(operation, "parameters")).Select(parameter => Resolve(root, parameter)))
        {
            var name = Text(parameter, "name")!;
            if (!excluded.Contains(name) && !(types.TryGetValue(Plain(name), out var type) && Fits(Resolve(root, Child(parameter, "schema")!), type)))
            {
                yield return $"{place}/parameters/{name}: {type?.Name ?? "no parameter"}";
            }
        }

        if (Child(operation, "requestBody") is { } body)
        {
            var content = Members(Resolve(root, body), "content").Select(media => media.Name).ToList();
            if (!content.Any(media => media.Contains("json", StringComparison.Ordinal) || media.StartsWith("text/", StringComparison.Ordinal) || media is "application/octet-stream" or "multipart/form-data" or "application/x-www-form-urlencoded"))
            {
                yield return $"{place}/requestBody: none of its types can be sent: {string.Join(", ", content)}";
            }

            if (generated.GetParameters().Length < 2)
            {
                yield return $"{place}/requestBody: no parameter";
            }
        }

        // Of several successes without a body, the status says which it was.
        var successes = Members(operation, "responses").Where(response => response.Name.StartsWith('2')).Select(response => Resolve(root, response.Value)).ToList();
        var hasValue = successes.Count > 1 || successes.Any(response => Child(response, "content") is not null);
        if (hasValue != generated.ReturnType.IsGenericType)
        {
            yield return $"{place}/responses: the method gives {generated.ReturnType.Name}";
        }
    }

    private static IEnumerable<string> OfSchema(YamlMappingNode root, YamlNode schema, Type? type, string place)
    {
        var properties = Members(schema, "properties").ToList();
        if (type is not null && properties.Count > 0 && Child(schema, "additionalProperties") is YamlMappingNode { Children.Count: > 0 }
            && Child(schema, "x-read-by-hand") is null && type.GetProperty("AdditionalEntries") is null)
        {
            yield return $"{place}/additionalProperties: no property for members of one type";
        }

        // What says which kind an object is, is its class.
        var discriminator = Child(schema, "discriminator") is { } found ? Text(found, "propertyName") : null;
        foreach (var (name, property) in properties.Where(property => property.Name != discriminator && !(type?.BaseType != typeof(object) && Discriminators(root).Contains(property.Name))))
        {
            // id and _id are one property, which has the name of the first.
            var names = name is "id" or "_id" && properties.Count(id => id.Name is "id" or "_id") == 2 ? ["id", "_id"] : new[] { name };
            var generated = type?.GetProperties().FirstOrDefault(candidate => names.Contains(candidate.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName))?.PropertyType;
            if (type is not null && (generated is null || !Fits(Resolve(root, property), generated)))
            {
                yield return $"{place}/properties/{name}: {generated?.Name ?? "no property"}";
            }

            foreach (var inside in OfSchema(root, property, null, $"{place}/properties/{name}"))
            {
                yield return inside;
            }
        }

        if (Child(schema, "items") is { } items)
        {
            foreach (var inside in OfSchema(root, items, null, $"{place}/items"))
            {
                yield return inside;
            }
        }

        // Inside of a property, a schema that is referred to is looked at where it stands: it may hold itself.
        foreach (var (part, index) in List(schema, "allOf").Select((part, index) => (part, index)).Where(part => type is not null || Text(part.part, "$ref") is null))
        {
            foreach (var inside in OfSchema(root, Resolve(root, part), type, $"{place}/allOf/{index}"))
            {
                yield return inside;
            }
        }
    }

    private static HashSet<string?> Discriminators(YamlMappingNode root) =>
        [.. Members(root["components"], "schemas").Select(schema => Child(schema.Value, "discriminator")).OfType<YamlNode>().Select(found => Text(found, "propertyName"))];

    // Whether a type can hold what a schema says; what is one of several is any value.
    private static bool Fits(YamlNode schema, Type generated)
    {
        var type = Nullable.GetUnderlyingType(generated) ?? generated;
        var isOneOfSeveral = List(schema, "oneOf").Concat(List(schema, "anyOf")).Count() > 1 && Child(schema, "discriminator") is null
            && Child(schema, "properties") is null && Text(schema, "readOnly") != "true";
        return isOneOfSeveral ? type == typeof(object) : Text(schema, "type") switch
        {
            _ when Child(schema, "enum") is not null => type.IsClass,
            "boolean" => type == typeof(bool),
            "integer" => type == typeof(int) || type == typeof(long) || type == typeof(ulong),
            "number" => type == typeof(double) || type == typeof(decimal) || type == typeof(float),
            "array" => type.IsAssignableTo(typeof(System.Collections.IEnumerable)) && type != typeof(string),
            _ => true,
        };
    }

    private static YamlNode Resolve(YamlMappingNode root, YamlNode node) =>
        Text(node, "$ref") is { } reference ? reference.Split('/').Skip(1).Aggregate((YamlNode)root, (inner, name) => inner[name]) : node;

    private static YamlNode? Child(YamlNode node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(name, out var child) ? child : null;

    private static string? Text(YamlNode node, string name) => (Child(node, name) as YamlScalarNode)?.Value;

    private static IEnumerable<YamlNode> List(YamlNode node, string name) => Child(node, name) as YamlSequenceNode ?? [];

    private static IEnumerable<(string Name, YamlNode Value)> Members(YamlNode node, string name) => Child(node, name) is { } child ? Members(child) : [];

    private static IEnumerable<(string Name, YamlNode Value)> Members(YamlNode node) =>
        node is YamlMappingNode mapping ? mapping.Children.Select(child => (((YamlScalarNode)child.Key).Value!, child.Value)) : [];

    private static string Pascal(string part) => char.ToUpperInvariant(part[0]) + part[1..];

    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
