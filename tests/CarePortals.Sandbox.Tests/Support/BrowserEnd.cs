using CarePortals.BookingPages.Tests.Support;

namespace CarePortals.Sandbox.Tests;

[SetUpFixture]
internal sealed class BrowserEnd
{
    [OneTimeTearDown]
    public Task CloseAsync() => Browser.CloseAsync();
}
