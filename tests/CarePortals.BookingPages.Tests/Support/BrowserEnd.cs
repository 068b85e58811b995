using CarePortals.BookingPages.Tests.Support;

namespace CarePortals.BookingPages.Tests;

// Without the attribute, nothing in this namespace would run side by side.
[SetUpFixture]
[Parallelizable]
internal sealed class BrowserEnd
{
    [OneTimeTearDown]
    public Task CloseAsync() => Browser.CloseAsync();
}
