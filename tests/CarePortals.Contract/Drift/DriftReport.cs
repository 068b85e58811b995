using System.Globalization;

namespace CarePortals.Contract.Drift;

/// <summary>What was found, each difference once with how often it was there.</summary>
internal sealed class DriftReport
{
    private readonly Dictionary<Difference, int> _differences = [];
    private readonly Dictionary<(string Answer, string Pointer), bool> _members = [];

    public IReadOnlyCollection<Difference> Differences => _differences.Keys;

    /// <summary>Members that the contract names and that no answer had, under objects that were there.</summary>
    public IEnumerable<(string Answer, string Pointer)> NeverThere => _members.Where(member => !member.Value).Select(member => member.Key);

    public void Add(Difference difference) => _differences[difference] = _differences.GetValueOrDefault(difference) + 1;

    /// <summary>Notes whether a member of the contract was there.</summary>
    public void Note(string answer, string pointer, bool isThere) =>
        _members[(answer, pointer)] = isThere || _members.GetValueOrDefault((answer, pointer));

    public void Write(TextWriter output)
    {
        foreach (var answer in _differences.Keys.Select(difference => difference.Answer).Distinct())
        {
            output.WriteLine(answer);
            foreach (var (difference, count) in _differences.Where(found => found.Key.Answer == answer))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {difference.Pointer,-32} {difference.Text} ({count}x)"));
            }
        }

        foreach (var members in NeverThere.GroupBy(member => member.Answer))
        {
            output.WriteLine($"{members.Key}: never there, which the contract allows or which is reported above");
            foreach (var (_, pointer) in members)
            {
                output.WriteLine($"  {pointer}");
            }
        }

        output.WriteLine(_differences.Count == 0 ? "No difference." : string.Create(CultureInfo.InvariantCulture, $"Differences: {_differences.Count}."));
    }
}
