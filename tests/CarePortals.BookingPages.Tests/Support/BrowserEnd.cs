using CarePortals.BookingPages.Tests.Support;

// Without a namespace, so that it covers the whole assembly. Parallelizable, because otherwise nothing in it could run in parallel.
[SetUpFixture]
[Parallelizable]
internal sealed class BrowserEnd
{
    [OneTimeTearDown]
    public Task CloseAsync() => Browser.CloseAsync();
}
