using System.Text;
using CarePortals.Generated.Runtime.Json;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Templates;

/// <summary>The models of a contract that nobody has, with something of everything that the templates support.</summary>
[Category("Elsewhere")]
public sealed class MadeUpModelTests
{
    private const string Everything = """
        {"_id":"t1","name":"Thing","count":3,"size":9000000000,"weight":1.5,"price":12.5,"isOpen":true,"madeOn":"2026-10-28","madeAt":"2026-10-28T14:00:00.000Z","kind":"very-fancy","main":{"code":"a","inner":"b"},"parts":[{"code":"c"},"d"],"labels":["x","y"],"extras":{"a":1,"b":{"c":[null]}},"optionalName":"n","optionalCount":0,"optionalSize":-1,"optionalWeight":0.25,"optionalRatio":0.5,"optionalPrice":0.1,"optionalIsOpen":false,"optionalMadeOn":"2024-02-29","optionalMadeAt":"2024-02-29T23:59:59.999Z","optionalKind":"plain","optionalPart":"e","optionalParts":[],"nullableName":"m","nullableCount":1,"nullablePrice":2.5,"nullableIsOpen":true,"nullableMadeOn":"2026-01-01","nullableMadeAt":"2026-01-01T00:00:00.000Z","numbers":[1,2],"prices":[0.1,2.0],"days":["2026-10-28"],"instants":["2026-10-28T14:00:00.000Z"],"kinds":["plain","fancy"],"partsByName":{"left":{"code":"l"},"right":"r"},"countsByName":{"one":1},"anything":[1,{"two":2}],"note":"text","with-dash":"d","class":"c","model":"m","reader":"r","member":"b","unknown":{"deep":["2026-10-28T14:00:00+01:00"]}}
        """;

    [Test]
    public void Everything_is_read()
    {
        var thing = Model.Read<Thing>(Everything)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((thing.Id, thing.Name, thing.Count, thing.Size, thing.Weight, thing.Price, thing.IsOpen), Is.EqualTo(("t1", "Thing", 3, 9_000_000_000L, 1.5, 12.5m, true)));
            Assert.That((thing.MadeOn, thing.MadeAt, thing.Kind), Is.EqualTo((new DateOnly(2026, 10, 28), At("2026-10-28T14:00:00Z"), Kind.VeryFancy)));
            Assert.That((thing.Main!.Code, thing.Main.Inner!.Code, thing.OptionalPart!.Code), Is.EqualTo(("a", "b", "e")));
            Assert.That(thing.Parts.Select(part => part.Code), Is.EqualTo(["c", "d"]));
            Assert.That(thing.Labels, Is.EqualTo(["x", "y"]));
            Assert.That(thing.Extras["a"], Is.EqualTo(1));
            Assert.That((thing.OptionalCount, thing.OptionalSize, thing.OptionalWeight, thing.OptionalRatio, thing.OptionalPrice, thing.OptionalIsOpen), Is.EqualTo((0, -1L, 0.25, 0.5f, 0.1m, false)));
            Assert.That((thing.OptionalMadeOn, thing.OptionalMadeAt, thing.OptionalKind), Is.EqualTo((new DateOnly(2024, 2, 29), At("2024-02-29T23:59:59.999Z"), Kind.Plain)));
            Assert.That((thing.Numbers, thing.Prices, thing.Days), Is.EqualTo((new[] { 1, 2 }, new[] { 0.1m, 2.0m }, new[] { new DateOnly(2026, 10, 28) })));
            Assert.That(thing.Instants, Is.EqualTo([At("2026-10-28T14:00:00Z")]));
            Assert.That(thing.Kinds, Is.EqualTo([Kind.Plain, Kind.Fancy]));
            Assert.That(thing.PartsByName!.Select(part => (part.Key, part.Value.Code)), Is.EqualTo([("left", "l"), ("right", "r")]));
            Assert.That(thing.CountsByName, Is.EqualTo(new Dictionary<string, int> { ["one"] = 1 }));
            Assert.That((thing.Note, thing.WithDash, thing.Class, thing.Model, thing.Reader, thing.Member), Is.EqualTo(("text", "d", "c", "m", "r", "b")));
            Assert.That(thing.AdditionalProperties.Keys, Is.EqualTo(["unknown"]));
        }
    }

    [Test]
    public void Everything_is_written_back_as_it_was_by_the_client_and_by_Newtonsoft()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Written(Model.Read<Thing>(Everything)!), Is.EqualTo(Everything));
            Assert.That(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Thing>(Everything)), Is.EqualTo(Everything));
        }
    }

    [Test]
    public void What_is_missing_or_null_is_empty([Values("""{}""", """{"_id":null,"name":null,"count":null,"madeOn":null,"kind":null,"main":null,"parts":null,"labels":null,"extras":null,"numbers":null,"partsByName":null,"note":null}""")] string json)
    {
        var thing = Model.Read<Thing>(json)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((thing.Id, thing.Name, thing.Count, thing.MadeOn, thing.Kind, thing.Main), Is.EqualTo(("", "", 0, default(DateOnly), (Kind?)null, (Part?)null)));
            Assert.That(thing.Parts, Is.Empty);
            Assert.That(thing.Labels, Is.Empty);
            Assert.That(thing.Extras, Is.Empty);
            Assert.That(new object?[] { thing.Numbers, thing.PartsByName, thing.Note, thing.OptionalMadeAt, thing.NullableCount }, Is.All.Null);
            Assert.That(thing.AdditionalProperties, Is.Empty);
        }
    }

    [Test]
    public void Whatever_cannot_be_read_as_its_type_is_kept_and_costs_nothing_else()
    {
        var members = ContractOf(typeof(Thing)).Where(name => name is not ("anything" or "note" or "extras" or "main" or "optionalPart")).ToList();
        var odd = string.Join(",", members.Select(name => $$"""
            "{{name}}":{{(name is "parts" or "labels" or "optionalParts" or "numbers" or "prices" or "days" or "instants" or "kinds" ? "true" : "[7]")}}
            """));

        var thing = Model.Read<Thing>($$"""{"_id":"t1",{{odd}},"optionalCount":5}""")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((thing.Id, thing.OptionalCount), Is.EqualTo(("t1", 5)));
            Assert.That(thing.AdditionalProperties.Keys, Is.EquivalentTo(members));
        }
    }

    [Test]
    public void Odd_entries_of_lists_and_maps_are_left_out()
    {
        var thing = Model.Read<Thing>("""{"numbers":[1,"x",{"a":1},null,2],"countsByName":{"one":1,"two":"x","three":[3],"four":4},"partsByName":{"left":null,"right":[1]}}""")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(thing.Numbers, Is.EqualTo([1, 2]));
            Assert.That(thing.CountsByName, Is.EqualTo(new Dictionary<string, int> { ["one"] = 1, ["four"] = 4 }));
            Assert.That(thing.PartsByName, Is.Empty);
            Assert.That(thing.AdditionalProperties, Is.Empty);
        }
    }

    [TestCase("optionalWeight", "1e999")]
    [TestCase("optionalRatio", "1e99")]
    [TestCase("optionalWeight", "\"NaN\"")]
    [TestCase("optionalSize", "9223372036854775808")]
    [TestCase("optionalCount", "0.5")]
    [TestCase("optionalPrice", "1e40")]
    public void A_number_that_the_type_cannot_hold_is_kept(string name, string number)
    {
        var thing = Model.Read<Thing>($$"""{"{{name}}":{{number}}}""")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((thing.OptionalWeight, thing.OptionalRatio, thing.OptionalSize, thing.OptionalCount, thing.OptionalPrice), Is.EqualTo(((double?)null, (float?)null, (long?)null, (int?)null, (decimal?)null)));
            Assert.That(thing.AdditionalProperties.Keys, Is.EqualTo([name]));
        }
    }

    [TestCase("""{"optionalPrice":0.1234567890123456789012345678}""")]
    [TestCase("""{"optionalPrice":12.50,"other":1.10}""")]
    public void Newtonsoft_writes_each_digit_of_a_price(string json) =>
        Assert.That(JsonConvert.SerializeObject(Model.Read<Part>(json)), Is.EqualTo(json));

    [TestCase("1e300", 1e300)]
    [TestCase("\"2.5\"", 2.5)]
    [TestCase("-0.0001220703125", -0.0001220703125)]
    public void A_number_of_large_range_is_read_as_it_is(string number, double expected) =>
        Assert.That(Model.Read<Thing>($$"""{"optionalWeight":{{number}}}""")!.OptionalWeight, Is.EqualTo(expected));

    [Test]
    public void A_value_that_the_contract_does_not_know_is_a_value_as_well()
    {
        const string Odd = """{"kind":"huge","optionalKind":"FANCY","kinds":["plain","huge"]}""";
        var thing = Model.Read<Thing>(Odd)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((thing.Kind, thing.OptionalKind), Is.EqualTo((new Kind("huge"), new Kind("FANCY"))));
            Assert.That(thing.Kinds, Is.EqualTo([Kind.Plain, new Kind("huge")]));
            Assert.That(thing.AdditionalProperties, Is.Empty);
            Assert.That(JsonConvert.DeserializeObject<Kind>("\"plain\""), Is.EqualTo(Kind.Plain));
        }
    }

    [TestCase("\"a\"", "a", null)]
    [TestCase("7", "7", null, "\"7\"")]
    [TestCase("""{"id":"a"}""", null, "a")]
    [TestCase("""{"_id":"a"}""", null, "a")]
    [TestCase("""{"id":"a","_id":"b"}""", null, "a")]
    public void A_text_is_the_first_member_and_one_id_stands_in_for_the_other(string json, string? code, string? id, string? written = null)
    {
        var part = Model.Read<Part>(json)!;

        Assert.That((part.Code, part.Id, Written(part)), Is.EqualTo((code, id, written ?? json)));
    }

    [TestCase("\"a\"", "a")]
    [TestCase("""["a","b"]""", "a; b")]
    [TestCase("[]", "")]
    [TestCase("""{"a":1}""", """{"a":1}""")]
    public void A_text_or_a_list_of_texts_that_is_only_read_is_one_text(string json, string note) =>
        Assert.That(Model.Read<Thing>($$"""{"note":{{json}}}""")!.Note, Is.EqualTo(note));

    [Test]
    public void A_required_instant_that_is_none_is_kept_as_well() =>
        Assert.That(Model.Read<Thing>("""{"madeAt":"tomorrow"}""")!.AdditionalProperties["madeAt"], Is.EqualTo("tomorrow"));

    [Test]
    public void A_thing_made_by_hand_is_written_without_what_it_does_not_have()
    {
        var thing = new Thing
        {
            Id = "1",
            Name = "N",
            Count = 1,
            Size = 2,
            Weight = 3,
            Price = 4,
            IsOpen = false,
            MadeOn = new(2026, 1, 2),
            MadeAt = At("2026-01-02T03:04:05+05:45"),
            Kind = Kind.Fancy,
            Main = new Part { Code = "p" },
            Parts = [],
            Labels = ["l"],
            Extras = new Dictionary<string, object?> { ["when"] = At("2026-01-02T03:04:05Z") },
        };

        Assert.That(Written(thing), Is.EqualTo("""{"_id":"1","name":"N","count":1,"size":2,"weight":3,"price":4,"isOpen":false,"madeOn":"2026-01-02","madeAt":"2026-01-01T21:19:05.000Z","kind":"fancy","main":{"code":"p"},"parts":[],"labels":["l"],"extras":{"when":"2026-01-02T03:04:05.000Z"}}"""));
    }

    [Test]
    public void Types_of_every_format_are_read_and_written_back()
    {
        const string Odd = """{"code":"c","id":"00000000-0000-0000-0000-000000000001","link":"https://a.example/b?c","data":"AQI=","bin":"Aw==","span":"P1M","clock":"09:30:00","matrix":[[1,2],[]],"groups":{"g":["a"]},"kinds":{"k":"plain","l":"new"},"level":2,"inline":{"a":"b"},"inlineEnum":"z","old":"o","big":7,"deepMaps":[{"d":"2026-10-28"}],"anyList":[1,null,{"a":[]}]}""";

        var odds = Model.Read<Odds>(Odd)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((odds.Id, odds.Link, odds.Span, odds.Clock), Is.EqualTo((new Guid("00000000-0000-0000-0000-000000000001"), new Uri("https://a.example/b?c"), "P1M", new TimeOnly(9, 30))));
            Assert.That((odds.Data, odds.Bin), Is.EqualTo((new byte[] { 1, 2 }, new byte[] { 3 })));
            Assert.That(odds.Matrix, Is.EqualTo(new[] { new[] { 1, 2 }, [] }));
            Assert.That((odds.Groups!["g"][0], odds.Kinds!["l"], odds.Level, odds.DeepMaps![0]["d"]), Is.EqualTo(("a", new Kind("new"), Level._2, new DateOnly(2026, 10, 28))));
            Assert.That(odds.AdditionalProperties, Is.Empty);
            Assert.That(Written(odds), Is.EqualTo(Odd));
            Assert.That(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Odds>(Odd)), Is.EqualTo(Odd));
            Assert.That(System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<Odds>(Odd)), Is.EqualTo(Odd));
        }
    }

    [Test]
    public void Members_and_values_may_have_names_that_the_class_has_itself()
    {
        const string Json = """{"names":"n","toString":"t","additionalProperties":"a","onRead":"o","say \"hi\"":"s","word":"value","other":1}""";

        var names = Model.Read<Names>(Json)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((names.Names1, names.ToString_, names.AdditionalProperties_, names.OnRead_, names.Word), Is.EqualTo(("n", "t", "a", "o", Word.Value_)));
            Assert.That(JsonConvert.SerializeObject(names), Is.EqualTo(Json));
            Assert.That(new[] { Word.Word_, Word.Equals_, Word.Back_slash }.Select(word => word.Value), Is.EqualTo(new[] { "word", "equals", @"back\slash" }));
        }
    }

    [TestCase("id", "\"no id\"")]
    [TestCase("data", "\"no base64!\"")]
    [TestCase("span", "{}")]
    [TestCase("inlineEnum", "{}")]
    [TestCase("clock", "\"25:00\"")]
    [TestCase("matrix", "{}")]
    [TestCase("groups", "[]")]
    [TestCase("level", "{}")]
    public void A_value_of_a_format_that_cannot_be_read_is_kept(string name, string value)
    {
        var odds = Model.Read<Odds>($$"""{"{{name}}":{{value}},"code":"c"}""")!;

        Assert.That((odds.Code, odds.AdditionalProperties.Keys.Single()), Is.EqualTo(("c", name)));
        Assert.That(Written(odds), Is.EqualTo($$"""{"code":"c","{{name}}":{{value}}}"""));
    }

    private static string Written(object thing) => Encoding.UTF8.GetString(JsonBody.Write(thing, nameof(thing)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> ContractOf(Type model) =>
        model.GetProperties().SelectMany(property => property.GetCustomAttributes(typeof(JsonPropertyAttribute), inherit: false)).Select(attribute => ((JsonPropertyAttribute)attribute).PropertyName!);
}
