/// <content>What becomes of schemas. It follows ContractReader.cs in one text, so it has no usings of its own.</content>
public sealed partial class ContractReader
{
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
}
