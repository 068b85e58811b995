using System.Text;
using System.Text.Json;

namespace CarePortals.Generated.Internal;

/// <summary>The names of a model's members on the wire; of an enum, its values.</summary>
internal sealed class MemberNames(params string[] names)
{
    private static int _numbers;

    private readonly int _first = Interlocked.Add(ref _numbers, names.Length) - names.Length;
    private readonly byte[][] _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);

    public string this[int index] => names[index];

    /// <summary>The number of a member among those of all models.</summary>
    public int NumberOf(int index) => _first + index;

    /// <summary>
    /// The index of the name, or -1: exactly as written, else in another casing, which Newtonsoft takes as well.
    /// </summary>
    /// <param name="json">Stands on the name.</param>
    /// <param name="expected">The index to try first: members mostly come in the order of the contract.</param>
    public int Find(ref readonly Utf8JsonReader json, int expected = 0)
    {
        if (json.ValueIsEscaped)
        {
            return FindEscaped(json.GetString()!);
        }

        var name = json.ValueSpan;
        for (var index = expected; index < _names.Length; index++)
        {
            if (name.SequenceEqual(_names[index]))
            {
                return index;
            }
        }

        for (var index = 0; index < expected; index++)
        {
            if (name.SequenceEqual(_names[index]))
            {
                return index;
            }
        }

        for (var index = 0; index < _names.Length; index++)
        {
            if (Ascii.EqualsIgnoreCase(name, _names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private int FindEscaped(string name) =>
        Array.IndexOf(names, name) is >= 0 and var index ? index : Array.FindIndex(names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
}
