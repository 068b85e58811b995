using System.Globalization;

namespace CarePortals.Benchmarks.Quick;

/// <summary>A cost beside what it is measured against, and how high it may be.</summary>
internal sealed record Ratio(string Name, double Value, double Limit)
{
    public bool IsMissed => !(Value <= Limit);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name,-60} {Value,8:0.00} <= {Limit:0.00} {(IsMissed ? "MISSED" : "ok")}");
}
