namespace CarePortals.Sandbox;

/// <summary>
/// What goes wrong with the next requests. You can change it while the server runs. A request with the header
/// <see cref="Trouble.HeaderName"/> gets that trouble instead, and uses up none of these.
/// </summary>
public sealed class Troubles
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];

    /// <summary>Adds a trouble. If several match a request, only the one that was added first happens.</summary>
    /// <param name="trouble">What goes wrong. A trouble for create only does not affect or count other operations.</param>
    /// <param name="only">The operation that it happens to, or <see langword="null"/> for all.</param>
    /// <param name="times">How often it happens, 1 or more. Default: always.</param>
    public void Add(Trouble trouble, Operation? only = null, int times = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(trouble);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        lock (_gate)
        {
            _planned.Add(new Planned(trouble, only, times));
        }
    }

    /// <summary>Removes all troubles. Requests that are under way keep theirs.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
        }
    }

    internal Trouble? Next(Operation operation)
    {
        lock (_gate)
        {
            var index = _planned.FindIndex(planned => planned.Fits(operation));
            if (index < 0)
            {
                return null;
            }

            var planned = _planned[index];
            if (planned.Times == 1)
            {
                _planned.RemoveAt(index);
            }
            else if (planned.Times != int.MaxValue)
            {
                _planned[index] = planned with { Times = planned.Times - 1 };
            }

            return planned.Trouble;
        }
    }

    private sealed record Planned(Trouble Trouble, Operation? Only, int Times)
    {
        public bool Fits(Operation operation) =>
            (Only is null || Only == operation) && TroubleCatalog.Of(Trouble.Kind).AppliesTo(operation);
    }
}
