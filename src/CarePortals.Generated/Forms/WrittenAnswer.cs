using System.Collections;
using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated.Forms;

/// <summary>A patient's answer, of any .NET type, as the JSON of a request has it.</summary>
internal sealed class WrittenAnswer
{
    private readonly object? _value;

    private WrittenAnswer(object? value) => _value = value;

    /// <summary>The answer if it is a single text.</summary>
    public string? Text => _value as string;

    /// <summary>Whether it is null, white space, or an empty list or object.</summary>
    public bool IsNothing => Holds(_value, IsNoAnswer);

    /// <summary>Whether it means an unticked checkbox: false, "false" or 0.</summary>
    public bool IsFalse => Holds(_value, value => IsNoAnswer(value) || value is false or 0L || (bool.TryParse(value as string, out var flag) && !flag));

    /// <summary>The choices: one, or each entry of a list. An object or a list inside it becomes null, which is never an option.</summary>
    public IEnumerable<string?> Choices =>
        (_value is List<object?> list ? list.Where(entry => !IsNoAnswer(entry)) : [_value]).Select(TextOf);

    /// <summary>The answer, or null if it cannot be sent.</summary>
    public static WrittenAnswer? Of(object? value)
    {
        try
        {
            return new WrittenAnswer(JsonBody.PlainOf(value));
        }
        catch (Exception unwritable) when (unwritable is ArgumentException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static bool Holds(object? value, Func<object?, bool> what) => value switch
    {
        Dictionary<string, object?> members => members.Values.All(member => Holds(member, what)),
        List<object?> list => list.All(entry => Holds(entry, what)),
        _ => what(value),
    };

    private static bool IsNoAnswer(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    // Numbers and booleans as JSON writes them. The option 1 can be chosen as the string "1", and the other way round.
    private static string? TextOf(object? value) =>
        value is null or ICollection ? null : JsonBody.TextOf(value);
}
