using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Forms;

/// <summary>An answer is judged as it would be written into the request, whatever its .NET type.</summary>
[Category("Elsewhere")]
public sealed class AnswerShapeTests
{
    private static readonly FormField Rank = Fields.Field("""{ "name": "rank", "type": "select", "options": ["Low", "1", "1.5", "true"] }""");

    private enum Number
    {
        Low,
        High,
    }

    [JsonConverter(typeof(StringEnumConverter))]
    private enum Named
    {
        Low,
        High,
    }

    [Test]
    public void Texts_are_read_out_of_every_kind_of_JSON_value()
    {
        using var document = JsonDocument.Parse("""{ "good": "jane@example.com", "bad": "jane" }""");
        object[] good = ["jane@example.com", new JValue("jane@example.com"), document.RootElement.GetProperty("good"), JsonValue.Create("jane@example.com")];
        object[] bad = ["jane", new JValue("jane"), document.RootElement.GetProperty("bad"), JsonValue.Create("jane"), 5, 5.5, true, 'j', new[] { "jane@example.com" }, new JObject(new JProperty("a", 1))];

        Assert.That(good.Select(Fields.RequiredOf("email").Validate), Is.All.Null);
        Assert.That(bad.Select(answer => Fields.RequiredOf("email").Validate(answer)?.Kind), Is.All.EqualTo(FormProblemKind.NotAnEmail));
    }

    [Test]
    public void Nothing_is_read_out_of_every_kind_of_JSON_value()
    {
        using var document = JsonDocument.Parse("""{ "null": null, "empty": "" }""");
        object?[] nothing = [null, "", JValue.CreateNull(), JValue.CreateUndefined(), document.RootElement.GetProperty("null"), document.RootElement.GetProperty("empty"), new JArray(), Array.Empty<string>(), DBNull.Value];

        Assert.That(nothing.Select(answer => Fields.RequiredOf("text").Validate(answer)?.Kind), Is.All.EqualTo(FormProblemKind.Missing));
    }

    [Test]
    public void A_DateOnly_is_a_date() => Assert.That(Fields.RequiredOf("date").Validate(new DateOnly(1980, 2, 28)), Is.Null);

    [Test]
    public void An_instant_is_not_a_date_and_the_message_says_what_to_give()
    {
        object[] instants =
        [
            new DateTime(1980, 2, 28, 0, 0, 0, DateTimeKind.Utc),
            new DateTimeOffset(1980, 2, 28, 0, 0, 0, TimeSpan.Zero),
            new JValue(new DateTime(1980, 2, 28, 0, 0, 0, DateTimeKind.Utc)),
        ];

        foreach (var problem in instants.Select(Fields.RequiredOf("date").Validate))
        {
            Assert.That(problem?.Kind, Is.EqualTo(FormProblemKind.NotADate));
            Assert.That(problem?.Message, Does.Contain("instant").And.Contain("DateOnly"));
        }

        Assert.That(Fields.Of("date").Validate("28/02/1980")?.Message, Does.Not.Contain("DateOnly"), "A patient can read this one.");
    }

    [Test]
    public void A_choice_is_compared_with_the_text_that_is_written()
    {
        object[] offered = ["Low", 1, 1L, 1.5m, 1.5, true, Named.Low, new[] { Named.Low }, Number.High, new List<object?> { "Low", 1, null }];
        object[] others = [2, false, Named.High, Number.Low, new[] { "Low", "High" }, new Dictionary<string, object?> { ["value"] = "Low" }];

        Assert.That(offered.Select(Rank.Validate), Is.All.Null);
        Assert.That(others.Select(answer => Rank.Validate(answer)?.Kind), Is.All.EqualTo(FormProblemKind.NotOffered));
    }

    [Test]
    public void What_no_request_can_hold_is_not_judged_and_does_not_throw()
    {
        var disposed = JsonDocument.Parse("1");
        disposed.Dispose();
        object[] unwritable = [default(JsonElement), disposed, Enumerable.Range(0, 1).Select<int, int>(_ => throw new InvalidOperationException()), typeof(Unreadable).GetMethods()[0], new Unreadable()];

        foreach (var type in new[] { "email", "checkbox", "select", null })
        {
            Assert.That(unwritable.Select(Fields.RequiredOf(type).Validate), Is.All.Null);
        }
    }

    [Test]
    public void An_answer_of_many_levels_is_not_judged_and_does_not_throw()
    {
        var deep = Enumerable.Range(0, 100).Aggregate<int, object>("jane", (inner, _) => new[] { inner });

        Assert.That(Fields.RequiredOf("email").Validate(deep), Is.Null);
    }

    private sealed class Unreadable
    {
        public string Name => throw new InvalidOperationException(nameof(Unreadable));
    }
}
