using CarePortals.BookingPages.Services;

namespace CarePortals.BookingPages.Tests.Parts;

internal sealed class ServiceGroupTests
{
    private static readonly (string Name, IReadOnlySet<string> Ids)[] None = [];

    [Test]
    public void A_short_list_has_no_groups() =>
        Assert.That(Names(ServiceGroup.Of([Named("Physio – first"), Named("Physio – next"), Named("Eyes – first"), Named("Eyes – next")], None, "Others")), Is.EqualTo(new string?[] { null }));

    [Test]
    public void A_long_list_is_grouped_by_the_first_part_of_its_names()
    {
        ServiceSummary[] services = [Named("Walk-in"), Named("Blood test: fasting"), .. Enumerable.Range(0, 10).Select(number => Named($"Physio – visit {number}")), Named("PHYSIO - other"), Named("Eyes | test"), Named("Eyes | lenses")];

        var groups = ServiceGroup.Of(services, None, "Others");

        Assert.That(Names(groups), Is.EqualTo(new[] { "Physio", "Eyes", "Others" }), "one service makes no group");
        Assert.That(groups.Select(group => group.Services.Count), Is.EqualTo(new[] { 11, 2, 2 }));
    }

    [Test]
    public void A_long_list_of_one_kind_needs_no_heading() =>
        Assert.That(Names(ServiceGroup.Of([.. Enumerable.Range(0, 20).Select(number => Named($"Physio – visit {number}"))], None, "Others")), Is.EqualTo(new string?[] { null }));

    [Test]
    public void The_clinics_own_groups_come_first_in_its_order()
    {
        var groups = ServiceGroup.Of([Named("a"), Named("b"), Named("c")], [("Second", new HashSet<string> { "c", "gone" }), ("First", new HashSet<string> { "b" })], "Others");

        Assert.That(Names(groups), Is.EqualTo(new[] { "Second", "First", "Others" }));
        Assert.That(groups.SelectMany(group => group.Services).Select(service => service.Id), Is.EqualTo(new[] { "c", "b", "a" }));
    }

    private static IEnumerable<string?> Names(IReadOnlyList<ServiceGroup> groups) => groups.Select(group => group.Name);

    private static ServiceSummary Named(string name) => new(name, name, null, null, null, false, null);
}
