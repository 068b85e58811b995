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
public sealed partial class ContractReader : Task
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
