using System.Globalization;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CarePortals.Generated.Tests.Contract;

/// <summary>openapi/careportals.yaml as JSON, with references to look up.</summary>
public static class ContractDocument
{
    public static JObject Root { get; } = Load();

    /// <summary>Every operation, by its path and method.</summary>
    public static IEnumerable<(string Path, string Method, JObject Value)> Operations =>
        from path in Root["paths"]!.Children<JProperty>()
        from method in path.Value.Children<JProperty>()
        where method.Name is not ("parameters" or "summary" or "description" or "servers")
        select (path.Name, method.Name, (JObject)method.Value);

    /// <summary>The token itself, or what it refers to.</summary>
    public static JToken Resolve(JToken token) =>
        token is JObject && (string?)token["$ref"] is { } reference
            ? Resolve(Root.SelectToken(reference.Replace("#/", "", StringComparison.Ordinal).Replace('/', '.'), errorWhenNoMatch: true)!)
            : token;

    private static JObject Load()
    {
        using var text = File.OpenText(Path.Combine(AppContext.BaseDirectory, "careportals.yaml"));
        var yaml = new YamlStream();
        yaml.Load(text);
        return (JObject)Convert(yaml.Documents[0].RootNode);
    }

    private static JToken Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JObject(map.Children.Select(member => new JProperty(((YamlScalarNode)member.Key).Value!, Convert(member.Value)))),
        YamlSequenceNode list => new JArray(list.Children.Select(Convert)),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
        YamlScalarNode text => new JValue(text.Value),
        _ => throw new NotSupportedException($"{node.NodeType} in the contract."),
    };

    private static JValue Plain(string text) => text switch
    {
        "" or "null" or "~" => JValue.CreateNull(),
        "true" or "false" => new JValue(text == "true"),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => new JValue(whole),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new JValue(number),
        _ => new JValue(text),
    };
}
