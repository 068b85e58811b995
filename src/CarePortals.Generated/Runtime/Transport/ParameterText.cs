using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>Writes values of parameters by <c>style</c> and <c>explode</c>, as OpenAPI defines them.</summary>
internal static class ParameterText
{
    /// <summary>The part of a query, without its separator. Null if there is nothing to write.</summary>
    public static string? Query(string name, object? value, ParameterStyle style, bool explode)
    {
        var (kind, parts) = PartsOf(value, Uri.EscapeDataString);
        var separator = style switch { ParameterStyle.SpaceDelimited => "%20", ParameterStyle.PipeDelimited => "%7C", _ => "," };
        return (kind, explode) switch
        {
            _ when parts.Count == 0 => null,
            (Kind.Map, _) when style == ParameterStyle.DeepObject => Join("&", parts.Select(part => $"{name}%5B{part.Name}%5D={part.Text}")),
            (Kind.Map, true) => Join("&", parts.Select(part => $"{part.Name}={part.Text}")),
            (Kind.Map, false) => $"{name}={Join(separator, parts.Select(part => $"{part.Name}{separator}{part.Text}"))}",
            (Kind.List, true) => Join("&", parts.Select(part => $"{name}={part.Text}")),
            _ => $"{name}={Join(separator, parts.Select(part => part.Text))}",
        };
    }

    /// <summary>The text in a path, with the characters escaped that a path does not allow.</summary>
    public static string Path(string name, object? value, ParameterStyle style, bool explode) => style switch
    {
        ParameterStyle.Label => $".{Simple(value, explode, explode ? "." : ",", Uri.EscapeDataString)}",
        ParameterStyle.Matrix when Query(name, value, ParameterStyle.Form, explode) is { } query => $";{query.Replace('&', ';')}",
        _ => Simple(value, explode, ",", Uri.EscapeDataString),
    };

    /// <summary>The value of a header.</summary>
    public static string Header(object? value, bool explode) => Simple(value, explode, ",", static text => text);

    private static string Simple(object? value, bool explode, string separator, Func<string, string> escape)
    {
        var (_, parts) = PartsOf(value, escape);
        return Join(separator, parts.Select(part => part.Name is null ? part.Text : $"{part.Name}{(explode ? "=" : separator)}{part.Text}"));
    }

    private static string Join(string separator, IEnumerable<string> parts) => string.Join(separator, parts);

    // The same text as in JSON, so that a parameter and a member of a body look alike.
    private static (Kind Kind, IReadOnlyList<(string? Name, string Text)> Parts) PartsOf(object? value, Func<string, string> escape) => JsonBody.PlainOf(value) switch
    {
        null => (Kind.One, []),
        List<object?> list => (Kind.List, [.. list.Where(entry => entry is not null).Select(entry => ((string?)null, escape(JsonBody.TextOf(entry))))]),
        Dictionary<string, object?> map => (Kind.Map, [.. map.Where(entry => entry.Value is not null).Select(entry => ((string?)escape(entry.Key), escape(JsonBody.TextOf(entry.Value))))]),
        var one => (Kind.One, [(null, escape(JsonBody.TextOf(one)))]),
    };

    private enum Kind
    {
        One,
        List,
        Map,
    }
}
