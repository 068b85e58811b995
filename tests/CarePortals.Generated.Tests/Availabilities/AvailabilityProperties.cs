using System.Globalization;
using CarePortals.Generated.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Availabilities;

[Category("Elsewhere")]
public sealed class AvailabilityProperties
{
    private static readonly Gen<DateTimeOffset> Instant =
        from minute in Gen.Choose(0, 60 * 24 * 40)
        from milliseconds in Gen.Elements(0, 0, 1, 999)
        select new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute).AddMilliseconds(milliseconds);

    private static readonly Gen<object?> Odd =
        Gen.Elements<object?>(null, 3, "2024-10-28T14:00:00-04:00", new JArray(1, "a"), new Dictionary<string, object?> { ["a"] = JObject.Parse("""{"b": []}""") });

    private static readonly Gen<Availability> Any =
        from days in Day().ListOf()
        from odd in Odd
        from queue in Odd
        select With(days, odd, queue);

    private static readonly Gen<string> Damaged =
        from availability in Any
        let json = Json(availability)
        from at in Gen.Choose(0, json.Length)
        from length in Gen.Choose(0, 8)
        from text in Gen.Elements("", "", "null", "[", "]", "{", "}", "\"", ",", ":", "1", "\"2024-10-28\"", "\\", "\0", "/*", "\uD800", "NaN", "new Date(1)", "9999-12-31T23:59:59-14:00")
        select string.Concat(json.AsSpan(0, at), text, json.AsSpan(Math.Min(json.Length, at + length)));

    [Test]
    public void What_is_written_is_read_as_it_was() =>
        Repeatable.Check(Any, availability =>
        {
            var read = Read(Json(availability))!;

            using (Assert.EnterMultipleScope())
            {
                Assert.That(read.Days.Keys, Is.EqualTo(availability.Days.Keys));
                Assert.That(read.Days.Values, Is.EqualTo(availability.Days.Values));
                Assert.That(read.IsQueue, Is.EqualTo(availability.IsQueue));
                Assert.That(Json(read), Is.EqualTo(Json(availability)));
            }
        });

    [Test]
    public void A_damaged_answer_is_read_or_is_an_ApiException_and_nothing_else()
    {
        var unreadable = 0;
        Repeatable.Check(Damaged, json =>
        {
            try
            {
                Wire.ReadAsync(json).GetAwaiter().GetResult();
            }
            catch (ApiException error)
            {
                unreadable++;
                Assert.That(error.Message, Does.Not.Contain("2026"));
            }
        });

        Assert.That(unreadable, Is.InRange(20, 180), "The damage is too small or too great to say anything.");
    }

    private static Gen<(int Day, DateTimeOffset[] Instants)> Day() =>
        from day in Gen.Choose(1, 31)
        from instants in Instant.ListOf()
        select (day, instants.ToArray());

    private static Availability With(IEnumerable<(int Day, DateTimeOffset[] Instants)> days, object? odd, object? queue)
    {
        // Without any day, an odd list or object is another shape, and an error.
        odd = odd is not (null or int or string) && !days.Any() ? 3 : odd;
        var availability = new Availability
        {
            Days = days.DistinctBy(day => day.Day).ToDictionary(
                day => new DateOnly(2026, 10, day.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                day => (IReadOnlyList<DateTimeOffset>)day.Instants),
            Queue = queue,
        };
        availability.AdditionalProperties["odd"] = odd;
        return availability;
    }

    private static string Json(Availability availability) => Wire.Write(availability);

    private static Availability? Read(string json) => Model.Read<Availability>(json);
}
