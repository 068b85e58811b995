using System.Collections.Frozen;
using System.Dynamic;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CarePortals.Generated.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Wire;

/// <summary>Answers of types that only the application knows: written whole, or refused before anything is sent.</summary>
[Category("Elsewhere")]
[NonParallelizable]
public sealed class ApplicationTypeTests
{
    private const string Switch = "System.Text.Json.JsonSerializer.IsReflectionEnabledByDefault";

    private enum Pain
    {
        None,
    }

    private static IEnumerable<TestCaseData> Own()
    {
        yield return Named("a record", new Card("Jane"), nameof(Card));
        yield return Named("an anonymous type", new { Name = "Jane" }, "AnonymousType");
        yield return Named("a record in a list", new List<object?> { 1, new Card("Jane") }, nameof(Card));
        yield return Named("a record in a dictionary", new Dictionary<string, Card> { ["a"] = new("Jane") }, nameof(Card));
        yield return Named("with Newtonsoft's attributes", new Attributed("Jane"), nameof(Attributed));
        yield return Named("a struct", new KeyValuePair<string, int>("Jane", 1), "KeyValuePair");
        yield return Named("an enumeration", Pain.None, nameof(Pain));
        yield return Named("an array of records", new[] { new Card("Jane") }, nameof(Card));
        yield return Named("a tuple", ("Jane", 1), "ValueTuple");
        yield return Named("a record deep inside", new List<object?> { new Dictionary<string, object?> { ["a"] = new object[] { new Card("Jane") } } }, nameof(Card));
        yield return Named("a record in a set", new HashSet<Card> { new("Jane") }, nameof(Card));
    }

    private static IEnumerable<TestCaseData> Known()
    {
        yield return Named("texts", new[] { "a", null }, """["a",null]""");
        yield return Named("a query", Enumerable.Range(1, 2).Select(n => n * 2), "[2,4]");
        yield return Named("a dictionary", new Dictionary<string, int> { ["a"] = 1 }, """{"a":1}""");
        yield return Named("numbers", new object[] { (byte)1, (short)-2, 3u, 4ul, 5L, 1.5, 2.5f, 1.10m, System.Numerics.BigInteger.Pow(10, 30) }, "[1,-2,3,4,5,1.5,2.5,1.10,1000000000000000000000000000000]");
        yield return Named("days and times", new object[] { new DateOnly(2026, 1, 2), new TimeOnly(9, 30), new TimeSpan(1, 2, 3), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) }, """["2026-01-02","09:30:00","01:02:03","2026-01-02T03:04:05Z"]""");
        yield return Named("an ExpandoObject", Expando(), """{"a":[1]}""");
        yield return Named("a set", new SortedSet<string> { "b", "a" }, """["a","b"]""");
        yield return Named("a list of lists", new List<List<int>> { new() { 1 }, new() }, "[[1],[]]");
        yield return Named("a frozen dictionary", FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("a", (object?)null)]), """{"a":null}""");
        yield return Named("an id", Guid.Empty, "\"00000000-0000-0000-0000-000000000000\"");
        yield return Named("an address", new Uri("https://a.example/b"), "\"https://a.example/b\"");
        yield return Named("a JsonNode", JsonNode.Parse("""{"a":[1,{"b":null}]}""")!, """{"a":[1,{"b":null}]}""");
        yield return Named("a JsonElement", JsonDocument.Parse("""{"a":1.50}""").RootElement, """{"a":1.50}""");
        yield return Named("a JToken", JToken.Parse("""{"a":[1,{"b":null}],"c":1.5}"""), """{"a":[1,{"b":null}],"c":1.5}""");
        yield return Named("a form value", new StringValues("a"), "\"a\"");
        yield return Named("a model", new Payment { Price = 1.50m }, """{"price":1.50}""");
    }

    [TestCaseSource(nameof(Own))]
    public async Task A_trimmed_application_is_told_which_type_cannot_be_sent_and_what_to_give(object value, string name)
    {
        using var test = new TestClient();
        var booking = The.Booking();
        booking.Values["card"] = value;

        var refused = await TrimmedAsync(() => Caught.From<ArgumentException>(() => test.Client.BookAsync(booking)));

        Assert.That(refused.Message, Does.Contain(name).And.Contain("Dictionary<string, object?>").And.Contain("SerializeToNode"));
        Assert.That(refused.ToString(), Does.Not.Contain("Jane"));
    }

    [TestCaseSource(nameof(Known))]
    public async Task What_everybody_knows_is_sent_from_a_trimmed_application_as_from_any(object value, string json)
    {
        Assert.That(await SentAsync(value), Is.EqualTo(json));
        Assert.That(await TrimmedAsync(() => SentAsync(value)), Is.EqualTo(json));
    }

    [Test]
    public async Task Elsewhere_own_types_are_sent_as_Newtonsoft_writes_them() =>
        Assert.That(await SentAsync(new object[] { new Card("J"), new Attributed("J"), new { At = JsonNode.Parse("[1]") } }), Is.EqualTo("""[{"Name":"J"},{"n":"J"},{"At":[1]}]"""));

    [Test]
    public async Task A_type_that_would_be_sent_as_nothing_is_refused_everywhere([Range(0, 4)] int place)
    {
        using var test = new TestClient();
        var booking = The.Booking();
        var hidden = new Hidden("Jane");
        booking.Values["card"] = new object[] { hidden, new[] { hidden }, new { Inner = hidden }, new { Inner = new List<Hidden> { hidden } }, new { Inner = new Dictionary<string, object> { ["a"] = hidden } } }[place];

        Assert.That((await Caught.From<ArgumentException>(() => test.Client.CreateAppointmentAsync(booking))).Message, Does.Contain(nameof(Hidden)).And.Not.Contain("Jane"));
    }

    [Test]
    public async Task An_uploaded_file_is_refused_because_its_content_would_be_lost([Values] bool inside)
    {
        using var test = new TestClient();
        using var content = new MemoryStream([1, 2, 3]);
        var file = new FormFile(content, 0, 3, "card", "Jane.png") { Headers = new HeaderDictionary() };
        var booking = The.Booking();
        booking.Values["card"] = inside ? new { File = (IFormFile)file } : new FormFileCollection { file };

        Assert.That((await Caught.From<ArgumentException>(() => test.Client.BookAsync(booking))).Message, Does.Contain(nameof(FormFile)).And.Not.Contain("Jane"));
    }

    [Test]
    public async Task A_type_of_NET_itself_is_refused_when_its_properties_are_not_its_content([Values] bool inside)
    {
        using var test = new TestClient();
        foreach (var value in new object[] { new StringBuilder("Jane"), new ReadOnlyMemory<byte>([1]), new Rune('J') })
        {
            var booking = The.Booking();
            booking.Values["v"] = inside ? new { Inner = value } : value;

            Assert.That((await Caught.From<ArgumentException>(() => test.Client.BookAsync(booking))).Message, Does.Contain(value.GetType().ToString()).And.Not.Contain("Jane"));
        }

        Assert.That(await SentAsync(new { Pair = (1, "a"), Entry = KeyValuePair.Create("k", 2) }), Is.EqualTo("""{"Pair":{"Item1":1,"Item2":"a"},"Entry":{"Key":"k","Value":2}}"""));
    }

    [Test]
    public async Task A_declared_type_without_members_is_sent_as_the_type_that_the_value_has() =>
        Assert.That(await SentAsync(new { Inner = new List<IMarker> { new Marked("J") }, Any = new Dictionary<string, object> { ["a"] = 1 } }), Is.EqualTo("""{"Inner":[{"Name":"J"}],"Any":{"a":1}}"""));

    private static async Task<string> SentAsync(object value)
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, """{ "_id": "1" }""");
        var booking = The.Booking();
        booking.Values["v"] = value;
        await test.Client.CreateAppointmentAsync(booking);
        return sent.Body![(sent.Body!.IndexOf("\"v\":", StringComparison.Ordinal) + 4)..^2];
    }

    // What publishing with trimming or native AOT sets.
    private static async Task<T> TrimmedAsync<T>(Func<Task<T>> call)
    {
        AppContext.SetSwitch(Switch, false);
        try
        {
            return await call();
        }
        finally
        {
            AppContext.SetSwitch(Switch, true);
        }
    }

    private static ExpandoObject Expando()
    {
        dynamic expando = new ExpandoObject();
        expando.a = new[] { 1 };
        return expando;
    }

    private static TestCaseData Named(string name, object value, string expected) => new TestCaseData(value, expected).SetArgDisplayNames(name);

    private interface IMarker;

    private sealed record Marked(string Name) : IMarker;

    private sealed record Card(string Name);

    private sealed record Attributed([property: JsonProperty("n")] string Name);

    private sealed class Hidden(string name)
    {
        internal string Name { get; } = name;
    }
}
