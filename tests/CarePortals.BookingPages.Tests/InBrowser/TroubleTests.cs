using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;

namespace CarePortals.BookingPages.Tests.InBrowser;

/// <summary>Check 16: the API is slow, fails, or asks to wait.</summary>
[Category("Browser")]
[CancelAfter(180_000)]
internal sealed class TroubleTests
{
    [TestCase(TroubleKind.SlowHeaders, 5000)]
    [TestCase(TroubleKind.Error500, null)]
    [TestCase(TroubleKind.TooManyRequests, null)]
    public async Task A_list_that_cannot_be_had_is_not_called_empty(TroubleKind kind, int? value)
    {
        await using var site = await TestSite.MountedAsync(settings: ["CarePortals:AttemptTimeout=00:00:00.5", "CarePortals:TotalTimeout=00:00:00.5"]);
        await using var visitor = await Visitor.OpenAsync(site);
        site.Sandbox.Troubles.Add(new Trouble(kind, value), Operation.GetServiceAvailability);

        await visitor.GoAsync($"/book/{The.FollowUp}?tz=America/Toronto");

        await visitor.SeesAsync("We cannot show this page right now");
        Assert.That(await visitor.TextAsync(), Does.Contain("The problem is on our side").And.Not.Contain("taken"));
    }

    [Test]
    public async Task A_button_that_takes_long_says_so_and_can_be_used_again_after_Back()
    {
        await using var site = await TestSite.MountedAsync();
        await using var visitor = await Visitor.OpenAsync(site);

        await visitor.GoAsync($"/book/{The.FollowUp}?tz=America/Toronto");
        site.Sandbox.Troubles.Add(new Trouble(TroubleKind.SlowHeaders, 1000), Operation.GetForm, times: 1);
        await visitor.Times.First.CheckAsync();
        await visitor.Page.EvaluateAsync("() => addEventListener('submit', sent => setTimeout(() => console.log(`while sent: ${sent.submitter.textContent}`)))");
        await visitor.PressAsync("Continue");
        await visitor.SeesAsync("Your details");
        Assert.That(visitor.Console, Does.Contain("while sent: One moment…"));
        await visitor.Page.GoBackAsync();
        await visitor.ChooseTimeAsync(1);

        // A page that comes out of the browser's cache runs no script anew, but hears this.
        await visitor.Page.EvaluateAsync("() => { const button = document.querySelector('#details button'); button.dataset.text = 'Continue'; button.textContent = '…'; dispatchEvent(new Event('pageshow')); }");
        Assert.That(await visitor.Button("Continue").CountAsync(), Is.EqualTo(1));
    }
}
