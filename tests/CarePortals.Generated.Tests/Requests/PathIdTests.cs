using CarePortals.Generated.Tests.Support;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Requests;

/// <summary>Pitfall 12: no id changes the path.</summary>
public sealed class PathIdTests
{
    [TestCase("a/b", "a%2Fb")]
    [TestCase("/", "%2F")]
    [TestCase("../appointments", "..%2Fappointments")]
    [TestCase("a/../../b", "a%2F..%2F..%2Fb")]
    [TestCase(@"..\b", "..%5Cb")]
    [TestCase("a?b=c", "a%3Fb%3Dc")]
    [TestCase("a#b", "a%23b")]
    [TestCase("%2e%2e", "%252e%252e")]
    [TestCase("%2F", "%252F")]
    [TestCase("a b", "a%20b")]
    [TestCase(" a ", "%20a%20")]
    [TestCase("...", "...")]
    [TestCase("a;b=1", "a%3Bb%3D1")]
    [TestCase("a&b+c", "a%26b%2Bc")]
    [TestCase("a:b@c", "a%3Ab%40c")]
    [TestCase("{formId}", "%7BformId%7D")]
    [TestCase("été", "%C3%A9t%C3%A9")]
    [TestCase("健康", "%E5%81%A5%E5%BA%B7")]
    [TestCase("😀", "%F0%9F%98%80")]
    [TestCase("\u202e", "%E2%80%AE")]
    [TestCase("．．", "%EF%BC%8E%EF%BC%8E")]
    [TestCase("60D5ECB3-a_b~c.d", "60D5ECB3-a_b~c.d")]
    public async Task An_id_is_escaped_and_stays_one_segment(string id, string escaped)
    {
        using var test = new TestClient();
        var form = test.Http.Expect(HttpMethod.Get, "*").Answer(200, "{}");
        var availability = test.Http.Expect(HttpMethod.Get, "*").Answer(200, "{}");

        await test.Client.GetFormAsync(id);
        await test.Client.GetServiceAvailabilityAsync(id, 3);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(form.Uri, Is.EqualTo($"https://public-api.portals.care/form/{escaped}"));
            Assert.That(availability.Uri, Is.EqualTo($"https://public-api.portals.care/services/{escaped}/availability-v2?availableDays=3"));
        }
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("\u00a0\u2003")]
    [TestCase(".")]
    [TestCase("..")]
    [TestCase("\0")]
    [TestCase("a\tb")]
    [TestCase("a\r\nb")]
    [TestCase("a\u007fb")]
    [TestCase("a\u0085b")]
    public async Task An_id_that_cannot_be_sent_is_refused_before_any_request(string id)
    {
        using var test = new TestClient();
        var sent = test.Http.When("*").Answer(200, "{}");

        var form = await Caught.From<ArgumentException>(() => test.Client.GetFormAsync(id));
        var availability = await Caught.From<ArgumentException>(() => test.Client.GetServiceAvailabilityAsync(id));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(form.ParamName, Is.EqualTo("formId"));
            Assert.That(availability.ParamName, Is.EqualTo("serviceId"));
            Assert.That(sent.Count, Is.Zero);
        }
    }

    [Test]
    public async Task A_missing_id_is_refused_before_any_request()
    {
        using var test = new TestClient();
        var sent = test.Http.When("*").Answer(200, "{}");

        var form = await Caught.From<ArgumentNullException>(() => test.Client.GetFormAsync(null!));
        var availability = await Caught.From<ArgumentNullException>(() => test.Client.GetServiceAvailabilityAsync(null!));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(form.ParamName, Is.EqualTo("formId"));
            Assert.That(availability.ParamName, Is.EqualTo("serviceId"));
            Assert.That(sent.Count, Is.Zero);
        }
    }

    [Test]
    public async Task A_refused_id_is_not_repeated()
    {
        using var test = new TestClient();

        var refused = await Caught.From<ArgumentException>(() => test.Client.GetFormAsync(Canary.Text + "\n"));

        Assert.That(Canary.Print(refused), Does.Not.Contain(Canary.Text));
    }
}
