namespace CarePortals.Contract;

/// <summary>The options of a verb, <c>--name value</c> or <c>--name=value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = [];

    public static Options Read(IReadOnlyList<string> arguments, params string[] known)
    {
        var options = new Options();
        for (var index = 0; index < arguments.Count; index++)
        {
            var parts = arguments[index].Split('=', 2);
            if (!known.Contains(parts[0]))
            {
                throw new CommandException($"{parts[0]} is not an option here; use {string.Join(", ", known)}");
            }

            options._values[parts[0]] = (parts.Length > 1 ? parts[1] : arguments.ElementAtOrDefault(++index))
                ?? throw new CommandException($"{parts[0]} needs a value; --help shows an example");
        }

        return options;
    }

    public string? Find(string name) => _values.GetValueOrDefault(name);

    public string Get(string name) => Find(name) ?? throw new CommandException($"{name} is missing; --help shows an example");
}
