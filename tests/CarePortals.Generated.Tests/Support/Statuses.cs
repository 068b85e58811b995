namespace CarePortals.Generated.Tests.Support;

/// <summary>The statuses of a failure: those that the contract declares, and some that it does not.</summary>
public static class Statuses
{
    public static IReadOnlyList<int> Declared { get; } = [400, 401, 402, 403, 404, 409, 429, 500, 502, 503, 504];

    public static IReadOnlyList<int> All { get; } = [.. Declared, 406, 418, 422, 599];
}
