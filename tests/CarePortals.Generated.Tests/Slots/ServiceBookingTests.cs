namespace CarePortals.Generated.Tests.Slots;

[Category("Elsewhere")]
public sealed class ServiceBookingTests
{
    [TestCase("active", true)]
    [TestCase("Active", true)]
    [TestCase("ACTIVE", true)]
    [TestCase(null, true)]
    [TestCase("", false)]
    [TestCase("inactive", false)]
    [TestCase("archived", false)]
    public void A_service_is_active_by_its_status_in_any_casing(string? status, bool expected) =>
        Assert.That(new Service { Id = "1", Label = "", Status = status }.IsActive, Is.EqualTo(expected));

    [Test]
    [SetCulture("tr-TR")]
    public void A_Turkish_i_does_not_make_a_service_inactive() =>
        Assert.That(new Service { Id = "1", Label = "", Status = "ACTIVE" }.IsActive, Is.True);

    [TestCase(true, null, true)]
    [TestCase(null, "queue", true)]
    [TestCase(false, "Queue", true)]
    [TestCase(true, "roundRobin", true)]
    [TestCase(false, "roundRobin", false)]
    [TestCase(null, null, false)]
    [TestCase(false, "", false)]
    public void A_queue_service_says_so_in_one_of_two_ways(bool? isQueue, string? strategy, bool expected) =>
        Assert.That(new Service { Id = "1", Label = "", IsQueue = isQueue, AssignmentStrategy = strategy }.IsQueueService, Is.EqualTo(expected));
}
