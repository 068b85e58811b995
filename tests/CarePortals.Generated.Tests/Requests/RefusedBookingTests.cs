using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Requests;

public sealed class RefusedBookingTests
{
    [TestCaseSource(nameof(Bad))]
    public async Task A_booking_that_cannot_be_right_is_refused_before_any_request(Action<CreateAppointmentRequest> spoil, string says)
    {
        using var test = new TestClient();
        var sent = test.Http.When("*").Answer(201, """{ "_id": "1" }""");
        var booking = The.Booking();
        spoil(booking);

        var refused = await Caught.From<ArgumentException>(() => test.Client.CreateAppointmentAsync(booking));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.ParamName, Is.EqualTo("body"));
            Assert.That(refused.Message, Does.Contain(says));
            Assert.That(sent.Count, Is.Zero);
        }
    }

    [Test]
    public async Task No_booking_is_refused_before_any_request()
    {
        using var test = new TestClient();
        var sent = test.Http.When("*").Answer(201, """{ "_id": "1" }""");

        var refused = await Caught.From<ArgumentNullException>(() => test.Client.CreateAppointmentAsync(null!));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.ParamName, Is.EqualTo("body"));
            Assert.That(sent.Count, Is.Zero);
        }
    }

    [Test]
    public async Task A_refused_booking_is_not_repeated()
    {
        using var test = new TestClient();
        var booking = The.Booking();
        booking.Values[Canary.Text] = Canary.Text;
        booking.ServiceId = Canary.Text;
        booking.Reservation = default;

        var refused = await Caught.From<ArgumentException>(() => test.Client.CreateAppointmentAsync(booking));

        Assert.That(Canary.Print(refused), Does.Not.Contain(Canary.Text));
    }

    private static IEnumerable<TestCaseData> Bad()
    {
        yield return Case("empty service", booking => booking.ServiceId = "", "id of the service");
        yield return Case("blank service", booking => booking.ServiceId = " \t", "id of the service");
        yield return Case("null service", booking => booking.ServiceId = null!, "id of the service");
        yield return Case("no start", booking => booking.Reservation = default, "start of the appointment");
        yield return Case("null values", booking => booking.Values = null!, "values are null");
        yield return Case("zone with a space", booking => booking.Meta = new AppointmentMeta { Timezone = "Mars/Olympus Mons" }, "meta.timezone is not an IANA time zone");
        yield return Case("Windows zone", booking => booking.Meta = new AppointmentMeta { Timezone = "Eastern Standard Time" }, "meta.timezone is not an IANA time zone but a Windows id. Convert it with TimeZoneInfo.TryConvertWindowsIdToIanaId");
        yield return Case("empty zone", booking => booking.Meta = new AppointmentMeta { Timezone = "" }, "is not an IANA time zone");
    }

    private static TestCaseData Case(string name, Action<CreateAppointmentRequest> spoil, string says) =>
        new TestCaseData(spoil, says).SetArgDisplayNames(name);
}
