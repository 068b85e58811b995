using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Requests;

public sealed class RefusedQueryTests
{
    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(int.MinValue)]
    public async Task Fewer_than_one_day_is_refused_before_any_request(int availableDays)
    {
        using var test = new TestClient();
        var sent = test.Http.When("*").Answer(200, "{}");

        var refused = await Caught.From<ArgumentOutOfRangeException>(() => test.Client.GetServiceAvailabilityAsync(The.ServiceId, availableDays));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.ParamName, Is.EqualTo("availableDays"));
            Assert.That(sent.Count, Is.Zero);
        }
    }

    [TestCase("Mars/Olympus Mons")]
    [TestCase("Eastern Standard Time")]
    [TestCase("")]
    [TestCase(" ")]
    [TestCase("America/New_York&availableDays=9")]
    [TestCase("../../etc/passwd")]
    [TestCase("/etc/localtime")]
    [TestCase("America/New_York\r\n")]
    [TestCase("America/New_York\0")]
    public async Task An_unknown_time_zone_is_refused_before_any_request(string timezone)
    {
        using var test = new TestClient();
        var sent = test.Http.When("*").Answer(200, "{}");

        var refused = await Caught.From<ArgumentException>(() => test.Client.GetServiceAvailabilityAsync(The.ServiceId, timezone: timezone));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.ParamName, Is.EqualTo("timezone"));
            Assert.That(refused.Message, Does.StartWith($"\"{timezone.Replace('\r', '?').Replace('\n', '?').Replace('\0', '?')}\" is not an IANA time zone"));
            Assert.That(sent.Count, Is.Zero);
        }
    }

    [TestCase("UTC")]
    [TestCase("Etc/UTC")]
    [TestCase("US/Eastern")]
    [TestCase("Asia/Kathmandu")]
    public async Task A_time_zone_is_sent_as_it_was_given(string timezone)
    {
        using var test = new TestClient();
        var sent = test.Http.Expect("*").Answer(200, "{}");

        await test.Client.GetServiceAvailabilityAsync(The.ServiceId, timezone: timezone);

        Assert.That(sent.Uri, Does.EndWith("?timezone=" + Uri.EscapeDataString(timezone)));
    }
}
