namespace CarePortals.BookingPages.Pages;

/// <summary>An address below the pages' own that leads nowhere.</summary>
internal sealed class NoPage : BookingPage
{
    public override Task<IResult> GetAsync(CancellationToken cancellationToken) => Task.FromResult(NotFound());

    public override Task<IResult> PostAsync(CancellationToken cancellationToken) => Task.FromResult(NotFound());
}
