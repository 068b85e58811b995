namespace CarePortals.BookingPages.Store;

/// <summary>The state of the store at the last check.</summary>
/// <param name="Problem">Why no booking can be confirmed, in one sentence that names no host; null when one can be.</param>
/// <param name="IsUnfit">Whether the store responds, but its configuration allows it to lose entries.</param>
/// <param name="Advice">What its operator should know all the same, or null.</param>
internal sealed record StoreState(string? Problem, bool IsUnfit = false, string? Advice = null)
{
    public bool IsReady => Problem is null;
}
