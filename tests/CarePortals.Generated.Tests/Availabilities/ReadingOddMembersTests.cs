namespace CarePortals.Generated.Tests.Availabilities;

public sealed class ReadingOddMembersTests
{
    [TestCase("__v", "3")]
    [TestCase("timezone", "\"America/Toronto\"")]
    [TestCase("updatedAt", "\"2024-10-28T14:00:00-04:00\"")]
    [TestCase("extras", """{"a":[1,{"b":null}]}""")]
    [TestCase("nothing", "null")]
    [TestCase("open", "true")]
    [TestCase("$type", "\"System.String\"")]
    [TestCase("$ref", "\"1\"")]
    [TestCase("2024-13-01", """["2024-10-28T14:00:00.000Z"]""")]
    [TestCase("2024-1-2", "[]")]
    [TestCase("2024-10-29", "\"closed\"")]
    [TestCase("2024-10-29", "7")]
    [TestCase("2024-10-29", """{"slots":["2024-10-29T14:00:00.000Z"]}""")]
    [TestCase("2024-10-29", "false")]
    public async Task A_member_that_is_no_day_is_kept_and_written_back(string name, string value)
    {
        var json = $$"""{"2024-10-28":["2024-10-28T14:00:00.000Z"],"{{name}}":{{value}}}""";

        var availability = await Wire.ReadAsync(json);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.Lines(), Is.EqualTo(["2024-10-28: 14:00:00.000Z"]));
            Assert.That(availability.AdditionalProperties.Keys, Is.EqualTo([name]));
        }
        Assert.That(Wire.Write(availability), Is.EqualTo(json));
    }

    [Test]
    public async Task A_deeply_nested_member_is_kept()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":[", 25)) + string.Concat(Enumerable.Repeat("]}", 25));
        var json = $$"""{"2024-10-28":["2024-10-28T14:00:00.000Z"],"odd":{{deep}}}""";

        Assert.That(Wire.Write(await Wire.ReadAsync(json)), Is.EqualTo(json));
    }

    [Test]
    public void A_member_nested_without_end_is_an_answer_that_cannot_be_read()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);

        Assert.That(async () => await Wire.ReadAsync($$"""{"odd":{{deep}}}"""), Throws.InstanceOf<ApiException>());
    }

    [Test]
    public async Task A_date_key_that_is_once_a_list_and_once_a_text_keeps_both()
    {
        var availability = await Wire.ReadAsync("""{"2024-10-28": ["2024-10-28T14:00:00.000Z"], "2024-10-28": "closed"}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(availability.Lines(), Is.EqualTo(["2024-10-28: 14:00:00.000Z"]));
            Assert.That(availability.AdditionalProperties["2024-10-28"], Is.EqualTo("closed"));
        }
    }

    [Test]
    public async Task A_few_entries_that_are_no_instants_do_not_cost_the_others()
    {
        var availability = await Wire.ReadAsync("""
            {
              "2024-10-28": ["soon", "2024-10-28T14:00:00.000Z", null, 5, true, {"start": "2024-10-28T15:00:00.000Z"}, ["2024-10-28T16:00:00.000Z"], "", "2024-10-28"],
              "2024-10-29": ["25:00"]
            }
            """);

        Assert.That(availability.Lines(), Is.EqualTo(["2024-10-28: 14:00:00.000Z", "2024-10-29:"]));
    }
}
