using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using YamlDotNet.RepresentationModel;

/// <summary>
/// Reads the contract before NSwag does. What the templates cannot make is an error that names the place and the way out;
/// what NSwag would leave out is said in words that it passes on, in a copy.
/// </summary>
public sealed class ContractReader : Task
{
    private static readonly string[] Methods = { "get", "put", "post", "delete", "options", "head", "patch", "trace" };
    private static readonly string[] Secrets = { "accesskey", "apikey", "accesstoken", "authtoken", "clientsecret", "secret", "password" };

    // References to schemas that are any value, because they are one of several without a discriminator.
    private readonly HashSet<string> _free = new HashSet<string>();

    private YamlMappingNode _root;

    /// <summary>The contract.</summary>
    [Required]
    public string Contract { get; set; } = "";

    /// <summary>Where the copy for NSwag goes.</summary>
    [Required]
    [Output]
    public string Prepared { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var yaml = new YamlStream();
            using (var text = File.OpenText(Contract))
            {
                yaml.Load(text);
            }

            _root = (YamlMappingNode)yaml.Documents[0].RootNode;
            Read();
            using (var copy = File.CreateText(Prepared))
            {
                yaml.Save(copy, assignAnchors: false);
            }
        }
        catch (Exception unreadable) when (unreadable is YamlDotNet.Core.YamlException || unreadable is InvalidCastException)
        {
            // NSwag says what is wrong.
            Prepared = Contract;
        }

        return !Log.HasLoggedErrors;
    }

    private void Read()
    {
        foreach (var path in Members(Child(_root, "paths")))
        {
            foreach (var operation in Members(path.Value).Where(member => Methods.Contains(member.Key)))
            {
                Operation(operation.Value, "/paths/" + Escaped(path.Key) + "/" + operation.Key);
            }

            Parameters(path.Value, "/paths/" + Escaped(path.Key));
        }

        foreach (var schema in Members(Child(Child(_root, "components"), "schemas")).ToList())
        {
            var place = "/components/schemas/" + Escaped(schema.Key);
            Union(schema.Value, place, "#" + place);
            if (IsFree(schema.Value))
            {
                _free.Add("#" + place);
            }
        }

        Visit(_root, "", isSchema: false);
        foreach (var reference in _free)
        {
            ((YamlMappingNode)Child(Child(_root, "components"), "schemas")).Children.Remove(reference.Substring(reference.LastIndexOf('/') + 1));
        }
    }

    private void Parameters(YamlNode operation, string place)
    {
        foreach (var parameter in List(operation, "parameters").Select((node, index) => (Node: Resolve(node), Place: place + "/parameters/" + index)))
        {
            var (name, where) = (Text(parameter.Node, "name") ?? "", Text(parameter.Node, "in"));
            var isSecret = Text(parameter.Node, "x-secret") ?? (Secrets.Contains(name.Replace("-", "").Replace("_", "").ToLowerInvariant()) ? "true" : "false");
            if (isSecret == "true" && (where == "query" || where == "path"))
            {
                Error(parameter.Node, parameter.Place, $"{name} is a secret, and would stand in the address, where logs and traces see it. Make it a header, or say x-secret: false.");
            }

            if (where == "header" && (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || name.Equals("Accept", StringComparison.OrdinalIgnoreCase)))
            {
                Error(parameter.Node, parameter.Place, $"OpenAPI ignores a header parameter {name}. Say it by the types of the content.");
            }
        }
    }

    private void Operation(YamlNode operation, string place)
    {
        Parameters(operation, place);
        var body = Resolve(Child(operation, "requestBody"));
        CheckTypes(body, place + "/requestBody", isBody: true);
        foreach (var response in Members(Child(operation, "responses")).Where(response => response.Key.StartsWith("2")))
        {
            CheckTypes(Resolve(response.Value), place + "/responses/" + response.Key, isBody: false);
        }

        Results((YamlMappingNode)operation, place);
    }

    // A method returns one type, even if the operation succeeds in several ways. NSwag would read each as the first.
    private void Results(YamlMappingNode operation, string place)
    {
        var successes = Members(Child(operation, "responses")).Where(response => response.Key.StartsWith("2")).ToList();
        var bodies = successes.Where(response => Members(Child(Resolve(response.Value), "content")).Any()).ToList();
        if (successes.Count > 1 && bodies.Count < successes.Count)
        {
            Set(operation, bodies.Count == 0 ? "x-status" : "x-maybe", "true");
        }

        var types = bodies.Select(body => Members(Child(Resolve(body.Value), "content")).OrderByDescending(type => type.Key.Contains("json")).First()).ToList();
        if (types.Select(type => type.Key.Contains("json")).Distinct().Count() > 1)
        {
            Error(operation, place + "/responses", "The bodies of its successes are JSON and something else. Offer one of them.");
        }
        else if (types.Any(type => !Equals(Child(type.Value, "schema"), Child(types[0].Value, "schema"))))
        {
            foreach (var body in bodies)
            {
                var any = new YamlMappingNode { { types[0].Key, new YamlMappingNode { { "schema", new YamlMappingNode() } } } };
                Set((YamlMappingNode)Child(operation, "responses"), body.Key, new YamlMappingNode { { "description", Text(Resolve(body.Value), "description") ?? "" }, { "content", any } });
            }
        }
    }

    private void CheckTypes(YamlNode content, string place, bool isBody)
    {
        var types = Members(Child(content, "content")).ToList();
        if (types.Count > 0 && !types.Any(type => type.Key.Contains("json") || type.Key == "*/*" || type.Key.StartsWith("text/")
            || (isBody && (type.Key == "multipart/form-data" || type.Key == "application/x-www-form-urlencoded"))
            || Text(Resolve(Child(type.Value, "schema")), "format") == "binary"))
        {
            Error(content, place, $"{types[0].Key} cannot be {(isBody ? "written" : "read")}. Offer JSON, text{(isBody ? ", a form" : "")} or a file (format: binary).");
        }
    }

    // A schema that is one of several by a discriminator becomes their base, which NSwag knows only from allOf.
    private void Union(YamlNode schema, string place, string reference)
    {
        var word = Child(schema, "oneOf") is null ? "anyOf" : "oneOf";
        var discriminator = Child(schema, "discriminator");
        if (Child(schema, word) is null || discriminator is null)
        {
            return;
        }

        var (property, mapping) = (Text(discriminator, "propertyName") ?? "", Child(discriminator, "mapping") as YamlMappingNode ?? new YamlMappingNode());
        foreach (var kind in List(schema, word).Select((node, index) => (Node: node, Place: $"{place}/{word}/{index}")))
        {
            if (!(Text(kind.Node, "$ref") is string name) || !(Resolve(kind.Node) is YamlMappingNode target) || (Text(target, "type") ?? "object") != "object")
            {
                Error(kind.Node, kind.Place, "Each kind has to be a $ref to an object. Give it a name under components/schemas.");
                continue;
            }

            if (!Members(mapping).Any(entry => ((YamlScalarNode)entry.Value).Value is string to && (to == name || name.EndsWith("/" + to, StringComparison.Ordinal))))
            {
                mapping.Add(name.Substring(name.LastIndexOf('/') + 1), new YamlScalarNode(name) { Style = YamlDotNet.Core.ScalarStyle.SingleQuoted });
            }

            Derive(target, reference, property, kind.Place);
        }

        var fields = (YamlMappingNode)schema;
        Set((YamlMappingNode)discriminator, "mapping", mapping);
        fields.Children.Remove(word);
        Set(fields, "type", "object");
        var properties = Child(fields, "properties") as YamlMappingNode ?? new YamlMappingNode();
        Set(properties, property, Child(properties, property) ?? new YamlMappingNode { { "type", "string" } });
        Set(fields, "properties", properties);
    }

    private void Derive(YamlMappingNode kind, string reference, string property, string place)
    {
        var bases = List(kind, "allOf").Select(part => Text(part, "$ref")).OfType<string>().ToList();
        if (bases.Any(known => Child(Resolve(reference: known), "discriminator") is null ? false : known != reference))
        {
            Error(kind, place, "It is a kind of another schema with a discriminator already. Make a schema of its own, of allOf this one.");
            return;
        }

        foreach (var part in List(kind, "allOf").Prepend(kind).ToList())
        {
            (Child(part, "properties") as YamlMappingNode)?.Children.Remove(property);
            (Child(part, "required") as YamlSequenceNode)?.Children.Remove(new YamlScalarNode(property));
        }

        if (bases.Contains(reference))
        {
            return;
        }

        var own = new YamlMappingNode();
        foreach (var word in new[] { "type", "properties", "required", "additionalProperties" })
        {
            if (Child(kind, word) is YamlNode value)
            {
                own.Add(word, value);
                kind.Children.Remove(word);
            }
        }

        var parts = new YamlSequenceNode(new YamlMappingNode { { "$ref", new YamlScalarNode(reference) { Style = YamlDotNet.Core.ScalarStyle.SingleQuoted } } });
        foreach (var part in List(kind, "allOf").Append(own))
        {
            parts.Add(part);
        }

        Set(kind, "allOf", parts);
    }

    private void Visit(YamlNode node, string place, bool isSchema)
    {
        if (node is YamlSequenceNode list)
        {
            for (var index = 0; index < list.Children.Count; index++)
            {
                Visit(list.Children[index], place + "/" + index, isSchema);
            }
        }

        if (isSchema && node is YamlMappingNode)
        {
            Schema((YamlMappingNode)node, place);
        }

        foreach (var member in Members(node).Where(member => !member.Key.StartsWith("x-")).ToList())
        {
            var inside = place + "/" + Escaped(member.Key);
            switch (member.Key)
            {
                case "example" or "examples" or "default" or "enum" or "discriminator" or "callbacks" or "links" or "security":
                    break;
                case "properties" or "schemas" when isSchema || member.Key == "schemas":
                    foreach (var schema in Members(member.Value))
                    {
                        Visit(schema.Value, inside + "/" + Escaped(schema.Key), isSchema: true);
                    }

                    break;
                default:
                    Visit(member.Value, inside, isSchema || member.Key == "schema");
                    break;
            }
        }
    }

    private void Schema(YamlMappingNode schema, string place)
    {
        if (Text(schema, "$ref") is string reference && _free.Contains(reference))
        {
            schema.Children.Clear();
            schema.Add("description", Text(Resolve(reference), "description") ?? "Any of several types.");
        }

        var properties = Child(schema, "properties") as YamlMappingNode;
        var name = Regex.Match(place, "/(?:schemas|properties)/([^/]+)$").Groups[1].Value;
        if (properties != null && name != "" && IsOfNet(char.ToUpperInvariant(name[0]) + name.Substring(1)))
        {
            Error(schema, place, $"{name} would be a class with the name of a .NET type. Give it another name under components/schemas.");
        }

        foreach (var word in new[] { "oneOf", "anyOf" }.Where(word => List(schema, word).Count() > 1))
        {
            if (Child(schema, "discriminator") != null)
            {
                Error(schema, place + "/" + word, "A discriminator is read where the schema has a name. Put it under components/schemas, and refer to it.");
            }
            else if (IsFree(schema))
            {
                // Any of it is read as plain .NET values.
                schema.Children.Remove(word);
            }
            else if (properties != null && List(schema, word).Any(kind => Child(Resolve(kind), "properties") != null))
            {
                Error(schema, place + "/" + word, $"Members beside the schema's own would have no property. Say a discriminator, or give all members under properties.");
            }
            else if (Shapes(schema) == "object string" && IsText(Members(properties).First().Value))
            {
                Become(schema, "object", "x-alone");
            }
        }

        foreach (var property in Members(properties).Where(property => Text(property.Value, "readOnly") == "true" && Shapes(property.Value) == "string string[]"))
        {
            Become(property.Value, "string", "x-read-as");
        }

        foreach (var twins in Members(properties).GroupBy(property => NameOf(property.Key)).ToList())
        {
            var (first, last) = (twins.First(), twins.Last());
            if (!Regex.IsMatch(twins.Key, @"^\w+$"))
            {
                Error(last.Value, place + "/properties/" + Escaped(last.Key), "C# has no such name. Leave it out: it is among the AdditionalProperties then.");
            }
            else if (twins.Count() == 2 && twins.Key == "Id" && twins.All(twin => IsText(twin.Value)))
            {
                Set((YamlMappingNode)first.Value, "x-stand-in", last.Key);
                properties.Children.Remove(last.Key);
            }
            else if (twins.Count() > 1)
            {
                Error(last.Value, place + "/properties/" + Escaped(last.Key), $"It would have the same name in C# as {first.Key}. Leave one out: it is among the AdditionalProperties then.");
            }
        }

        if (properties != null && Child(schema, "additionalProperties") is YamlMappingNode { Children.Count: > 0 } entries && Text(schema, "x-read-by-hand") != "true")
        {
            properties.Add("additionalEntries", new YamlMappingNode
            {
                { "type", "object" },
                { "description", "The members that have no name of their own. Those that cannot be read as their type are in AdditionalProperties." },
                { "x-entries", "true" },
                { "additionalProperties", entries },
            });
            Set(schema, "additionalProperties", "true");
        }
    }

    // As NSwag makes it.
    private static string NameOf(string name) => name == "_id" ? "Id" : Regex.Replace(
        Regex.Replace(Regex.Replace("-" + name, @"[""@?$[\])]", ""), "[-.=]+(.?)", part => part.Groups[1].Value.ToUpperInvariant()), "[(:#+* /]", "_");

    private static bool IsOfNet(string name) => new[] { "System", "System.IO", "System.Text", "System.Threading", "System.Threading.Tasks" }
        .Any(space => (typeof(object).Assembly.GetType(space + "." + name) ?? typeof(Uri).Assembly.GetType(space + "." + name)) is { IsPublic: true });

    private static bool IsFree(YamlNode schema) => Math.Max(List(schema, "oneOf").Count(), List(schema, "anyOf").Count()) > 1
        && Child(schema, "discriminator") is null && Child(schema, "properties") is null;

    // The types of which a schema is one, such as "object string".
    private string Shapes(YamlNode schema) =>
        string.Join(" ", List(schema, "oneOf").Concat(List(schema, "anyOf")).Select(Resolve)
            .Select(kind => Child(kind, "items") is YamlNode items ? Text(items, "type") + "[]" : Text(kind, "type")).OrderBy(type => type, StringComparer.Ordinal));

    private static bool IsText(YamlNode schema) => Text(schema, "type") == "string" && Child(schema, "format") is null && Child(schema, "enum") is null;

    // One of several types becomes one type, with a mark for the templates. NSwag would read it as another.
    private void Become(YamlNode schema, string type, string mark)
    {
        var words = (YamlMappingNode)schema;
        words.Children.Remove("oneOf");
        words.Children.Remove("anyOf");
        Set(words, "type", type);
        Set(words, mark, "true");
    }

    private void Error(YamlNode node, string place, string text) =>
        Log.LogError(null, "CPG004", null, Contract, (int)node.Start.Line, (int)node.Start.Column, 0, 0, "{0}", $"#{place}: {text}");

    private YamlNode Resolve(YamlNode node) => Text(node, "$ref") is string reference ? Resolve(reference) : node;

    private YamlNode Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate((YamlNode)_root, (inner, name) => Child(inner, name.Replace("~1", "/").Replace("~0", "~")));

    private static void Set(YamlMappingNode node, string name, YamlNode value) => node.Children[new YamlScalarNode(name)] = value;

    private static YamlNode Child(YamlNode node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;

    private static string Text(YamlNode node, string name) => (Child(node, name) as YamlScalarNode)?.Value;

    private static IEnumerable<YamlNode> List(YamlNode node, string name) => Child(node, name) as YamlSequenceNode ?? Enumerable.Empty<YamlNode>();

    private static IEnumerable<KeyValuePair<string, YamlNode>> Members(YamlNode node) => node is YamlMappingNode mapping
        ? mapping.Children.Select(child => new KeyValuePair<string, YamlNode>(((YamlScalarNode)child.Key).Value, child.Value))
        : Enumerable.Empty<KeyValuePair<string, YamlNode>>();

    private static string Escaped(string name) => name.Replace("~", "~0").Replace("/", "~1");
}
