using System.Text;
using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated.Tests.Availabilities;

/// <summary>Pitfall 9: what the wire holds for open times, however loosely.</summary>
public sealed class ReadingDaysTests
{
    [Test]
    public async Task The_tutorials_answer_is_read()
    {
        var availability = await Wire.ReadAsync("""
            {
              "2024-10-28": ["2024-10-28T14:00:00.000Z", "2024-10-28T14:15:00.000Z"],
              "2024-10-29": ["2024-10-29T10:00:00.000Z"],
              "2024-10-30": []
            }
            """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.Lines(), Is.EqualTo(["2024-10-28: 14:00:00.000Z 14:15:00.000Z", "2024-10-29: 10:00:00.000Z", "2024-10-30:"]));
            Assert.That(availability.Slots, Has.Count.EqualTo(3));
            Assert.That(availability.IsQueue, Is.False);
            Assert.That(availability.Queue, Is.Null);
            Assert.That(availability.AdditionalProperties, Is.Empty);
        }
    }

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase(" [ ] ")]
    public async Task No_days_at_all_are_read_as_nothing_open(string json)
    {
        var availability = await Wire.ReadAsync(json);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.Days, Is.Empty);
            Assert.That(availability.Slots, Is.Empty);
            Assert.That(availability.IsQueue, Is.False);
        }
    }

    [Test]
    public async Task Empty_days_and_null_days_are_kept_as_days_without_times()
    {
        var availability = await Wire.ReadAsync("""{"2024-10-28": [], "2024-10-29": null, "2024-10-30": ["2024-10-30T10:00:00.000Z"]}""");

        Assert.That(availability.Lines(), Is.EqualTo(["2024-10-28:", "2024-10-29:", "2024-10-30: 10:00:00.000Z"]));
    }

    [Test]
    public async Task Only_empty_days_are_a_fully_booked_clinic_and_no_error()
    {
        var availability = await Wire.ReadAsync("""{"2024-10-28": [], "2024-10-29": null}""");

        Assert.That(availability.Slots, Is.Empty);
    }

    [Test]
    public async Task Days_keep_the_order_and_the_repeats_of_the_answer()
    {
        var availability = await Wire.ReadAsync("""
            {
              "2024-10-30": ["2024-10-30T10:15:00.000Z", "2024-10-30T10:00:00.000Z", "2024-10-30T10:15:00.000Z"],
              "2024-10-28": ["2024-10-28T10:00:00.000Z"]
            }
            """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.Lines(), Is.EqualTo(["2024-10-30: 10:15:00.000Z 10:00:00.000Z 10:15:00.000Z", "2024-10-28: 10:00:00.000Z"]));
            Assert.That(availability.Slots, Has.Count.EqualTo(3));
        }
    }

    [Test]
    public async Task A_repeated_date_is_joined_and_nothing_of_it_is_lost()
    {
        var availability = await Wire.ReadAsync("""
            {
              "2024-10-28": ["2024-10-28T14:00:00.000Z"],
              "2024-10-29": [],
              "2024-10-28": ["2024-10-28T10:00:00.000Z", "2024-10-28T14:00:00.000Z"],
              "2024-10-28": null
            }
            """);

        Assert.That(availability.Lines(), Is.EqualTo(["2024-10-28: 14:00:00.000Z 10:00:00.000Z 14:00:00.000Z", "2024-10-29:"]));
    }

    [TestCase("")]
    [TestCase("2024-1-28")]
    [TestCase("2024-13-01")]
    [TestCase("2023-02-29")]
    [TestCase("0000-01-01")]
    [TestCase("2024-10-28T")]
    [TestCase("2024-1O-28")]
    [TestCase("２０２４")]
    public async Task A_name_that_is_no_date_is_kept_among_the_other_members(string name)
    {
        var availability = await Wire.ReadAsync($$"""{"2024-10-28": ["2024-10-28T14:00:00.000Z"], "{{name}}": ["2024-10-29T14:00:00.000Z"]}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.Lines(), Is.EqualTo(["2024-10-28: 14:00:00.000Z"]));
            Assert.That(availability.AdditionalProperties.Keys, Is.EqualTo([name]));
        }
    }

    [Test]
    public async Task Times_of_another_date_stay_under_the_date_of_the_answer()
    {
        var availability = await Wire.ReadAsync("""{"2024-10-28": ["2024-10-29T02:00:00.000Z"]}""");

        Assert.That(availability.Lines(), Is.EqualTo(["2024-10-28: 2024-10-29T02:00:00.000Z"]));
    }

    [Test]
    public void A_date_that_is_repeated_without_end_costs_no_copy_of_its_times_for_each_repeat()
    {
        var times = string.Join(',', Enumerable.Range(0, 1000).Select(step => $"\"2024-10-28T14:{step % 60:00}:00.000Z\""));
        var json = Encoding.UTF8.GetBytes($$"""{"2024-10-28":[{{times}}]{{string.Concat(Enumerable.Repeat(",\"2024-10-28\":[]", 1000))}}}""");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var availability = JsonBody.Read(json, static (ref reader) => reader.Read((Availability?)null));

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(4 * 1024 * 1024));
        Assert.That(availability!.Days["2024-10-28"], Has.Count.EqualTo(1000));
    }

    [Test]
    public void An_answer_of_nothing_but_commas_costs_no_room_for_times()
    {
        var json = Encoding.UTF8.GetBytes($$"""{"note":"{{new string(',', 2_000_000)}}"}""");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var availability = JsonBody.Read(json, static (ref reader) => reader.Read((Availability?)null));

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(30 * 1024 * 1024));
        Assert.That(availability!.Slots, Is.Empty);
    }

    [TestCase("2024-10-28T14:00")]
    [TestCase("2024-10-28T14:00Z")]
    public async Task There_is_room_for_times_in_the_shortest_form(string time)
    {
        var times = string.Join(',', Enumerable.Repeat($"\"{time}\"", 50));

        var availability = await Wire.ReadAsync($$"""{"2024-10-28":[{{times}}],"2024-10-29":[{{times}}]}""");

        Assert.That(availability.Days.Values.Select(day => day.Count), Is.EqualTo([50, 50]));
        Assert.That(availability.Slots, Has.Count.EqualTo(1));
    }
}
