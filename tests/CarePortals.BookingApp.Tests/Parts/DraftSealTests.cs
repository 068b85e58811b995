using CarePortals.BookingApp.Catalog;
using CarePortals.BookingApp.Confirming;
using CarePortals.BookingApp.Drafts;
using CarePortals.BookingApp.Tests.Support;
using Microsoft.AspNetCore.DataProtection;

namespace CarePortals.BookingApp.Tests.Parts;

internal sealed class DraftSealTests
{
    private readonly EphemeralDataProtectionProvider _keys = new();
    private readonly FixedClock _clock = new(TestSite.Now);

    [Test]
    public void A_draft_dies_with_the_ledger_that_would_know_whether_it_was_sent()
    {
        var ledger = new MemoryConfirmLedger(_clock);
        var text = new DraftSeal(_keys, ledger, _clock).Close(Some());

        Assert.That(new DraftSeal(_keys, ledger, _clock).TryOpen(text, out _), Is.True);
        Assert.That(new DraftSeal(_keys, new MemoryConfirmLedger(_clock), _clock).TryOpen(text, out _), Is.False, "the same keys after a restart");
    }

    private Draft Some() =>
        Draft.Begin(new ServiceSummary("1", "Consultation", null, 15, true, false, []), [], _clock.Now, TimeZoneInfo.Utc, _clock.Now);
}
