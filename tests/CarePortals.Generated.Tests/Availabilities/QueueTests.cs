namespace CarePortals.Generated.Tests.Availabilities;

public sealed class QueueTests
{
    [TestCase("""{"queue":{}}""")]
    [TestCase("""{"queue":null}""")]
    [TestCase("""{"queue":{"waiting":3,"since":"2024-10-28T14:00:00-04:00"}}""")]
    [TestCase("""{"queue":true}""")]
    [TestCase("""{"queue":[]}""")]
    [TestCase("""{"2024-10-28":[],"queue":{}}""")]
    [TestCase("""{"queue":{},"2024-10-28":null}""")]
    public async Task A_queue_without_open_times_is_a_queue(string json)
    {
        var availability = await Wire.ReadAsync(json);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.IsQueue, Is.True);
            Assert.That(availability.Queue, Is.Not.Null);
            Assert.That(availability.AdditionalProperties, Is.Empty);
        }
    }

    [Test]
    public async Task A_queue_beside_open_times_is_no_queue_because_a_time_can_be_chosen()
    {
        var availability = await Wire.ReadAsync("""{"queue": {}, "2024-10-28": ["2024-10-28T14:00:00.000Z"]}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.IsQueue, Is.False);
            Assert.That(availability.Queue, Is.Not.Null);
            Assert.That(availability.Slots, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Without_a_queue_it_is_no_queue_whether_times_are_open_or_not([Values("{}", """{"2024-10-28":[]}""", """{"Queue":1}""")] string json) =>
        Assert.That((await Wire.ReadAsync(json)).IsQueue, Is.False);

    [TestCase("""{"queue":{}}""")]
    [TestCase("""{"queue":null}""")]
    [TestCase("""{"2024-10-28":["2024-10-28T14:00:00.000Z"],"queue":{"since":"2024-10-28T14:00:00-04:00"},"odd":1}""")]
    public async Task A_queue_is_written_back(string json) =>
        Assert.That(Wire.Write(await Wire.ReadAsync(json)), Is.EqualTo(json));

    [Test]
    public async Task A_queue_made_by_hand_is_written() =>
        Assert.That(Wire.Write(new Availability { Queue = new { waiting = 3 } }), Is.EqualTo("""{"queue":{"waiting":3}}"""));
}
