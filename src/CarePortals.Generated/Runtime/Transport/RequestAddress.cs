using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// Builds the address of a request from a path of the contract. Refuses values that would change the path.
/// </summary>
internal sealed class RequestAddress(string template)
{
    // Whole addresses of paths without parameters, by base address. To parse one costs more than all headers of a request.
    private static readonly ConditionalWeakTable<Uri, ConcurrentDictionary<string, Uri>> Known = [];

    private List<KeyValuePair<string, string>>? _headers;
    private string _query = "";
    private string _path = template;

    /// <summary>The path as in the contract. It is safe to print, because it has no ids.</summary>
    public string Template { get; } = template;

    /// <summary>Adds the parameters that are headers. They come before the library's own headers.</summary>
    public void AddHeaders(HttpRequestMessage request)
    {
        foreach (var (name, value) in _headers ?? [])
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    public RequestAddress Path(string name, string value, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        ArgumentNullException.ThrowIfNull(value, argument);

        // Uri.EscapeDataString leaves dots alone, and Uri then collapses "." and ".." into another path.
        if (string.IsNullOrWhiteSpace(value) || value is "." or ".." || value.Any(char.IsControl))
        {
            throw new ArgumentException($"{name} is empty, \".\", \"..\" or contains a control character. Use the id that the service returned.", argument);
        }

        _path = _path.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
        return this;
    }

    /// <summary>Adds a value of any other type.</summary>
    public RequestAddress Path(string name, object value, ParameterStyle style = default, bool explode = false, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        ArgumentNullException.ThrowIfNull(value, argument);
        var text = ParameterText.Path(name, value, style, explode);
        if (text is "" or "." or "..")
        {
            throw new ArgumentException($"{name} is empty, \".\" or \"..\". Give a value.", argument);
        }

        _path = _path.Replace($"{{{name}}}", text, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Adds a value of any other type. Null is left out.</summary>
    public RequestAddress Query(string name, object? value, ParameterStyle style = default, bool? explode = null)
    {
        if (ParameterText.Query(name, value, style, explode ?? style is ParameterStyle.Default or ParameterStyle.Form) is { } query)
        {
            _query = $"{_query}{(_query.Length == 0 ? '?' : '&')}{query}";
        }

        return this;
    }

    /// <summary>Adds a header. Null is left out. No exception quotes its value.</summary>
    public RequestAddress Header(string name, object? value, bool explode = false, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        if (value is not null)
        {
            var text = ParameterText.Header(value, explode);
            (_headers ??= []).Add(KeyValuePair.Create(name, IsVisible(text) ? text : throw new ArgumentException($"{name} is empty or contains characters other than visible ASCII and inner spaces. Use the value that the service returned.", argument)));
        }

        return this;
    }

    /// <summary>Adds a cookie. Null is left out. All cookies are one header.</summary>
    public RequestAddress Cookie(string name, object? value, bool explode = false)
    {
        if (value is not null)
        {
            var text = $"{name}={Uri.EscapeDataString(ParameterText.Header(value, explode))}";
            _headers ??= [];
            var index = _headers.FindIndex(header => header.Key == "Cookie");
            var others = index < 0 ? null : $"{_headers[index].Value}; ";
            _headers.RemoveAll(header => header.Key == "Cookie");
            _headers.Add(KeyValuePair.Create("Cookie", others + text));
        }

        return this;
    }

    public RequestAddress Query(string name, string? value)
    {
        if (value is not null)
        {
            _query = $"{_query}{(_query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
        }

        return this;
    }

    public RequestAddress Query(string name, int? value, int minimum = int.MinValue, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        if (value < minimum)
        {
            throw new ArgumentOutOfRangeException(argument, value, $"{name} is below {minimum}. Use {minimum} or more, or null.");
        }

        return Query(name, value?.ToString(CultureInfo.InvariantCulture));
    }

    // Visible ASCII, and spaces inside.
    private static bool IsVisible(string text) => text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && !text.Any(c => c is < ' ' or > '~');

    /// <summary>The whole address. The base address keeps its path, with or without a trailing slash.</summary>
    public Uri On(Uri baseAddress) => ReferenceEquals(_path, Template) && _query.Length == 0
        ? Known.GetOrCreateValue(baseAddress).GetOrAdd(Template, static (path, baseAddress) => Under(baseAddress, path), baseAddress)
        : Under(baseAddress, $"{_path}{_query}");

    private static Uri Under(Uri baseAddress, string path) => new($"{baseAddress.AbsoluteUri.TrimEnd('/')}/{path}");
}
