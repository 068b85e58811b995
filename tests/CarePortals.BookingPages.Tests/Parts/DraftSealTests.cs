using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Services;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CarePortals.BookingPages.Tests.Parts;

[Category("Elsewhere")]
internal sealed class DraftSealTests
{
    private readonly EphemeralDataProtectionProvider _keys = new();
    private readonly FixedClock _clock = new(The.Instant(TestSite.Now));

    [Test]
    public async Task A_draft_dies_with_the_store_that_would_know_whether_it_was_sent()
    {
        var store = new SharedStore();
        var text = Over(store).Close(Some(await Ledgers.Over(store, _keys, _clock).NameAsync()));

        Assert.That(await Over(store).OpenAsync(Form(text)), Is.Not.Null);
        Assert.That(await Over(new SharedStore()).OpenAsync(Form(text)), Is.Null, "the same keys after the store was lost");
    }

    private DraftSeal Over(SharedStore store) => new(_keys, Ledgers.Tenant, Ledgers.Over(store, _keys, _clock), _clock);

    private static FormCollection Form(string text) => new(new() { [DraftSeal.FieldName] = text });

    private Draft Some(string ledger) =>
        Draft.Begin(new ServiceSummary("1", "Consultation", null, 15, true, false, null), [], _clock.Now, TimeZoneInfo.Utc, _clock.Now, ledger);
}
