using System.Text;
using System.Text.Json;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>The names of a model's members in JSON.</summary>
internal sealed class MemberNames(params string[] names)
{
    private static int _numbers;

    private readonly byte[][] _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);

    public string this[int index] => names[index];

    /// <summary>The number of the first name among the names of all models.</summary>
    public int First { get; } = Interlocked.Add(ref _numbers, names.Length) - names.Length;

    /// <summary>
    /// The index of the name, or -1. An exact match comes first, then another casing, which Newtonsoft accepts too.
    /// </summary>
    /// <param name="json">Is at the name.</param>
    /// <param name="expected">The index to try first, because members are mostly in the order of the contract.</param>
    public int Find(ref Utf8JsonReader json, int expected)
    {
        var name = json.ValueIsEscaped ? Encoding.UTF8.GetBytes(json.GetString()!) : json.ValueSpan;
        for (var tried = 0; tried < _names.Length; tried++, expected++)
        {
            expected = expected < _names.Length ? expected : 0;
            if (name.SequenceEqual(_names[expected]))
            {
                return expected;
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
}
