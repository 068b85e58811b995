namespace CarePortals.Contract.Changes;

/// <summary>Collects changes in the order in which they are found.</summary>
internal sealed class ChangeList
{
    private readonly List<Change> _changes = [];

    public IReadOnlyList<Change> Changes => _changes;

    public void Breaking(string where, string what) => _changes.Add(new Change(Impact.Breaking, where, what));

    public void Compatible(string where, string what) => _changes.Add(new Change(Impact.Compatible, where, what));

    public void Add(bool breaking, string where, string what) =>
        _changes.Add(new Change(breaking ? Impact.Breaking : Impact.Compatible, where, what));
}
