using Newtonsoft.Json;

namespace CarePortals.Generated.Tests.Availabilities;

/// <summary>An answer that cannot be understood must not look like a clinic without open times, nor like one with fewer.</summary>
public sealed class UnreadableAnswerTests
{
    [TestCase("null")]
    [TestCase("")]
    [TestCase("5")]
    [TestCase("true")]
    [TestCase("\"2024-10-28T14:00:00.000Z\"")]
    [TestCase("""["2024-10-28T14:00:00.000Z"]""")]
    [TestCase("""[{"2024-10-28": ["2024-10-28T14:00:00.000Z"]}]""")]
    [TestCase("[[]]")]
    [TestCase("[")]
    [TestCase("<html></html>")]
    [TestCase("""{"2024-10-28": ["2024-10-28T14:00:00.000Z"]} and more""")]
    public void Another_root_is_an_error(string json) => AssertUnreadable(json);

    [TestCase("""{"2024-10-28": ["tomorrow"]}""")]
    [TestCase("""{"2024-10-28": [1730124000000]}""")]
    [TestCase("""{"2024-10-28": [{"start": "2024-10-28T14:00:00.000Z"}], "2024-10-29": []}""")]
    [TestCase("""{"2024-10-28": [null]}""")]
    [TestCase("""{"2024-10-28": ["28/10/2024 14:00"]}""")]
    public void Days_that_hold_nothing_but_unreadable_times_are_an_error(string json) => AssertUnreadable(json);

    [TestCase("""{"2024-10-28T00:00:00.000Z": ["2024-10-28T14:00:00.000Z"]}""")]
    [TestCase("""{"2024-10-8": ["2024-10-28T14:00:00.000Z"]}""")]
    [TestCase("""{"data": {"2024-10-28": ["2024-10-28T14:00:00.000Z"]}}""")]
    [TestCase("""{"2024-10-28": {"0": "2024-10-28T14:00:00.000Z"}}""")]
    [TestCase("""{"errors": []}""")]
    public void Another_shape_is_an_error(string json) => AssertUnreadable(json);

    [TestCase("""{"2024-10-28": ["2024-10-28T14:00:00.000Z"]""")]
    [TestCase("""{"2024-10-28": ["2024-10-28T14:00:00.000Z"],""")]
    [TestCase("""{"2024-10-28": ["2024-10-28T14:00:00.000Z", """)]
    [TestCase("""{"2024-10-28": ["2024-10-28T14:00:00.000Z" """)]
    [TestCase("""{"2024-10-28": ["2024-10-28T14:00:00.000Z"], "2024-10-29" """)]
    [TestCase("""{"2024-10-28": ["2024-10-28T14:00:00.000Z"], "2024-10-29":""")]
    [TestCase("""{"2024-10-28": ["2024-10-28T14:00:00.000Z", {"a": 1""")]
    [TestCase("""{"2024-10-28": ["2024-10-28T14:00:00.000Z"], "odd": {"a": 1""")]
    [TestCase("""{""")]
    public void A_body_that_was_cut_short_is_an_error_and_not_a_shorter_list(string json) => AssertUnreadable(json);

    [TestCase("""{"2024-10-28": ["2024-10-28T14:00:00.000Z"], /* no JSON */ "2024-10-29": ["2024-10-29T14:00:00.000Z"]}""")]
    public void Comments_are_not_JSON(string json) => AssertUnreadable(json);

    [Test]
    public void An_array_around_the_days_is_an_error_within_other_models_as_well() =>
        Assert.That(
            () => JsonConvert.DeserializeObject<Dictionary<string, Availability>>("""{"a": [{"2024-10-28": ["2024-10-28T14:00:00.000Z"]}], "b": {}}"""),
            Throws.InstanceOf<JsonException>());

    private static void AssertUnreadable(string json) =>
        Assert.That(
            async () => await Wire.ReadAsync(json),
            Throws.InstanceOf<ApiException>().With.Property("StatusCode").EqualTo(200).And.Message.Not.Contains("2024"));
}
