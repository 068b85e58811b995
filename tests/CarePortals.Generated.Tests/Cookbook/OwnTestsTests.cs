using CarePortals.Sandbox;
using CarePortals.Testing;

namespace CarePortals.Generated.Tests.Cookbook;

public sealed class OwnTestsTests
{
    [Test]
    public async Task A_patient_whose_booking_is_unclear_is_asked_to_call()
    {
        var fake = new FakeCarePortalsClient();
        fake.Book.Returns(new BookingResult.Unknown(new BookingUncertainty { Reason = BookingUncertaintyReason.TimedOut }));
        var slot = Build.AvailabilityAfter(DateTimeOffset.UnixEpoch).GroupByDay("America/Toronto")[0].Slots[0];
        var request = CreateAppointmentRequest.For(Build.Service(), slot, new Dictionary<string, object?>(), "America/Toronto");

        Assert.That(await new FrontDesk(fake).BookAsync(request), Is.EqualTo("Please call us."));
        Assert.That(fake.Calls.Count(call => call.Operation == "Book"), Is.EqualTo(1)); // Nobody booked again.
    }
}
