using CarePortals.Generated.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Forms;

[Category("Elsewhere")]
public sealed class FieldProperties
{
    private static readonly Gen<string?> Type =
        Gen.Elements("text", "email", "phone", "date", "select", "checkbox", "textarea", "signature", "DATE", " email", "", null);

    private static readonly Gen<JToken> Leaf = Gen.Elements<Func<JToken>>(
        () => JValue.CreateNull(), () => true, () => false, () => 0, () => -1.5, () => decimal.MaxValue, () => double.NaN, () => long.MinValue,
        () => "", () => " ", () => "@", () => "+", () => "a@b.c", () => "+1234567", () => "2024-02-29", () => "Ontario", () => "\uD800", () => "\0",
        () => new string('@', 500), () => new string('9', 500), () => new byte[] { 1 }, () => DateTime.MaxValue, () => TimeSpan.MinValue).Select(make => make());

    private static readonly Gen<(FormField Field, JToken Answer)> Any =
        from type in Type
        from required in Gen.Elements<bool?>(true, false, null)
        from options in Gen.Elements<IReadOnlyList<FormOption>?>(null, [], [new FormOption { Value = "Ontario" }, new FormOption()], [null!])
        from answer in Json(3)
        select (new FormField { Name = "answer", Type = type, Required = required, Options = options }, answer);

    [Test]
    public void No_answer_to_any_field_throws() => Repeatable.Check(Any, pair => Assert.That(() => pair.Field.Validate(pair.Answer), Throws.Nothing), runs: 2000);

    [Test]
    public void A_field_of_another_type_has_no_problem_but_a_missing_answer() =>
        Repeatable.Check(
            Any.Where(pair => pair.Field.Type is not ("email" or "phone" or "date" or "DATE" or "select")),
            pair => Assert.That(pair.Field.Validate(pair.Answer)?.Kind, Is.Null.Or.EqualTo(FormProblemKind.Missing)),
            runs: 1000);

    [Test]
    public void A_field_that_is_not_required_never_misses_an_answer() =>
        Repeatable.Check(
            Any.Where(pair => pair.Field.Required != true),
            pair => Assert.That(pair.Field.Validate(pair.Answer)?.Kind, Is.Not.EqualTo(FormProblemKind.Missing)),
            runs: 1000);

    private static Gen<JToken> Json(int depth) =>
        depth == 0
            ? Leaf
            : Gen.OneOf(
                Leaf,
                Json(depth - 1).ListOf().Select(items => (JToken)new JArray(items)),
                Json(depth - 1).Select(item => (JToken)new JObject(new JProperty("value", item))));
}
