using CarePortals.Generated.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CarePortals.Generated.Tests.Slots;

[Category("Elsewhere")]
public sealed class SearchProperties
{
    // Few enough minutes that times are hit, repeated and equally near.
    private static readonly Gen<DateTimeOffset> Minute =
        from minute in Gen.Choose(0, 40)
        from offset in Gen.Choose(-14, 14)
        select Open.Instant("2026-07-02T00:00:00Z").AddMinutes(minute).ToOffset(TimeSpan.FromHours(offset));

    private static readonly Gen<(DateTimeOffset[] Open, DateTimeOffset Wanted, int Count)> Search =
        from instants in Minute.ListOf()
        from wanted in Minute
        from count in Gen.Choose(0, 12)
        select (instants.ToArray(), wanted, count);

    [Test]
    public void Next_equals_the_naive_one() =>
        Repeatable.Check(Search, search =>
        {
            var later = search.Open.Where(instant => instant > search.Wanted).ToArray();

            Assert.That(Open.At(search.Open).Next(search.Wanted), Is.EqualTo(later.Length == 0 ? null : later.Min()));
        });

    [Test]
    public void Nearest_equals_the_naive_one() =>
        Repeatable.Check(Search, search =>
        {
            var naive = search.Open
                .Select(instant => instant.ToUniversalTime())
                .Distinct()
                .OrderBy(instant => (instant - search.Wanted).Duration())
                .ThenBy(instant => instant)
                .Take(search.Count);

            Assert.That(Open.At(search.Open).Nearest(search.Wanted, search.Count), Is.EqualTo(naive));
        });
}
