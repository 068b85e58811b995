using CarePortals.BookingApp.Tests.Support;

namespace CarePortals.BookingApp.Tests.InBrowser;

[SetUpFixture]
internal sealed class BrowserEnd
{
    [OneTimeTearDown]
    public Task CloseAsync() => Browser.CloseAsync();
}
