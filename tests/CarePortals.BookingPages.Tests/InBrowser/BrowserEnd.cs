using CarePortals.BookingPages.Tests.Support;

namespace CarePortals.BookingPages.Tests.InBrowser;

[SetUpFixture]
internal sealed class BrowserEnd
{
    [OneTimeTearDown]
    public Task CloseAsync() => Browser.CloseAsync();
}
