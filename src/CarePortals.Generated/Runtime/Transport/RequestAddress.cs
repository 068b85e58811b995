using System.Globalization;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// Builds the address of a request out of a path of the contract. Refuses what would change the path.
/// </summary>
internal sealed class RequestAddress(string template)
{
    private string _query = "";
    private string _path = template;

    /// <summary>The path as the contract writes it: safe to print, it holds no ids.</summary>
    public string Template { get; } = template;

    public RequestAddress Path(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);

        // Uri.EscapeDataString leaves dots alone, and Uri then collapses "." and ".." into another path.
        if (string.IsNullOrWhiteSpace(value) || value is "." or ".." || value.Any(char.IsControl))
        {
            throw new ArgumentException($"{name} is empty, \".\", \"..\" or holds a control character. Give the id as the service gave it.", name);
        }

        _path = _path.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
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

    public RequestAddress Query(string name, int? value, int minimum = int.MinValue)
    {
        if (value < minimum)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} is below {minimum}. Give {minimum} or more, or null.");
        }

        return Query(name, value?.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The whole address. The base keeps its path, with or without a slash at its end.</summary>
    public Uri On(Uri baseAddress) => new($"{baseAddress.AbsoluteUri.TrimEnd('/')}/{_path}{_query}");
}
