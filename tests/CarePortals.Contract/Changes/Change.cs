namespace CarePortals.Contract.Changes;

/// <summary>One difference between two contracts, as a C# consumer meets it.</summary>
/// <param name="Impact">What it does to a consumer.</param>
/// <param name="Where">The operation, parameter, schema or member.</param>
/// <param name="What">What is different, in words.</param>
internal sealed record Change(Impact Impact, string Where, string What)
{
    public override string ToString() => $"{Impact.ToString().ToLowerInvariant(),-10} {Where}: {What}";
}
