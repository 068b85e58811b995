using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CarePortals.Contract;

/// <summary>Reads a contract. The OpenAPI library reads JSON alone, so the YAML becomes JSON first.</summary>
internal static class ContractText
{
    public const string Path = "openapi/careportals.yaml";

    /// <summary>The contract that this program was built with.</summary>
    public static OpenApiDocument Own()
    {
        using var text = new StreamReader(typeof(ContractText).Assembly.GetManifestResourceStream("careportals.yaml")!);
        return Read(text.ReadToEnd(), "its own contract");
    }

    public static OpenApiDocument Read(string yaml, string name)
    {
        var result = OpenApiDocument.Parse(ToJson(yaml, name)!.ToJsonString(), "json");
        return result is { Document: { } document, Diagnostic.Errors.Count: 0 }
            ? document
            : throw new CommandException($"{name} cannot be read: {string.Join("; ", result.Diagnostic?.Errors ?? [])}");
    }

    public static JsonNode? ToJson(string yaml, string name)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 1
                ? Convert(stream.Documents[0].RootNode)
                : throw new CommandException($"{name} is not one YAML document");
        }
        catch (YamlException exception)
        {
            throw new CommandException($"{name} is not YAML: {exception.Message} at {exception.Start}", exception);
        }
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(member =>
            KeyValuePair.Create(((YamlScalarNode)member.Key).Value!, Convert(member.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
        YamlScalarNode text => JsonValue.Create(text.Value),
        _ => throw new CommandException($"{node.NodeType} at {node.Start} is not supported in a contract"),
    };

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "null" or "~" => null,
        "true" or "false" => JsonValue.Create(text == "true"),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        _ when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
