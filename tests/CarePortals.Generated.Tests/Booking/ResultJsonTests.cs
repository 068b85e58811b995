using System.Text.Json;
using CarePortals.Generated.Tests.Wire;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace CarePortals.Generated.Tests.Booking;

/// <summary>What became of a booking can be kept as JSON, by either serializer.</summary>
public sealed class ResultJsonTests
{
    private static readonly ApiError Error = new() { Message = "taken", StatusCode = 409 };

    private static readonly (BookingResult Result, string Json)[] Cases =
    [
        (new BookingResult.Booked(new Appointment { Id = "1", AccessKey = "key" }), """{"outcome":"booked","appointment":{"_id":"1","accessKey":"key"}}"""),
        (new BookingResult.SlotTaken([new DateTimeOffset(2026, 11, 1, 1, 30, 0, TimeSpan.FromHours(-5))], Error), """{"outcome":"slotTaken","alternatives":["2026-11-01T06:30:00.000Z"],"error":{"message":"taken","statusCode":409}}"""),
        (new BookingResult.SlotTaken([], null), """{"outcome":"slotTaken","alternatives":[]}"""),
        (new BookingResult.Rejected(new ApiError(), 402), """{"outcome":"rejected","error":{},"statusCode":402}"""),
        (new BookingResult.Unknown(new BookingUncertainty { Reason = BookingUncertaintyReason.TimedOut, WasSent = true, StatusCode = 504, Listing = SlotListing.StillListed, Error = Error }), """{"outcome":"unknown","uncertainty":{"reason":"timedOut","wasSent":true,"statusCode":504,"listing":"stillListed","error":{"message":"taken","statusCode":409}}}"""),
    ];

    [Test]
    public void Each_case_is_written_with_its_name_and_read_again([ValueSource(nameof(Cases))] (BookingResult Result, string Json) item)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSerializer.Serialize(item.Result), Is.EqualTo(item.Json));
            Assert.That(JsonSerializer.Serialize<object>(item.Result), Is.EqualTo(item.Json), "by its own type");
            Assert.That(JsonSerializer.Serialize(item.Result, ModelContext.Default.BookingResult), Is.EqualTo(item.Json), "by generated code");
            Assert.That(JsonConvert.SerializeObject(item.Result), Is.EqualTo(item.Json), "by Newtonsoft");
            Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<BookingResult>(item.Json)), Is.EqualTo(item.Json));
            Assert.That(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<BookingResult>(item.Json)), Is.EqualTo(item.Json));
            Assert.That(JsonSerializer.Deserialize(item.Json, item.Result.GetType()), Is.TypeOf(item.Result.GetType()));
        }
    }

    [TestCase("{}")]
    [TestCase("""{"outcome":"booked"}""")]
    [TestCase("""{"outcome":"Jane Doe"}""")]
    [TestCase("""{"outcome":"unknown","uncertainty":{"reason":"Jane Doe"}}""")]
    public void What_is_no_result_is_an_error_and_quotes_nothing(string json)
    {
        var error = Assert.Throws<System.Text.Json.JsonException>(() => JsonSerializer.Deserialize<BookingResult>(json));

        Assert.That(error.ToString(), Does.Not.Contain("Jane"));
        Assert.That(() => JsonConvert.DeserializeObject<BookingResult>(json), Throws.InstanceOf<Newtonsoft.Json.JsonException>());
    }

    [Test]
    public void One_case_is_not_read_as_another()
    {
        const string Rejected = """{"outcome":"rejected","error":{},"statusCode":402}""";

        Assert.That(() => JsonSerializer.Deserialize<BookingResult.Booked>(Rejected), Throws.InstanceOf<System.Text.Json.JsonException>());
        Assert.That(() => JsonConvert.DeserializeObject<BookingResult.Booked>(Rejected), Throws.InstanceOf<Newtonsoft.Json.JsonException>());
        Assert.That(() => JsonConvert.DeserializeObject<BookingResult.Unknown[]>($"[{Rejected}]"), Throws.InstanceOf<Newtonsoft.Json.JsonException>());
    }

    [Test]
    public void Results_inside_of_an_applications_own_types_are_kept_by_both_serializers()
    {
        var results = Cases.Select(item => item.Result).ToList();
        var kept = new Kept(results, results.ToDictionary(result => result.ToString(), BookingResult? (result) => result), results[0], (BookingResult.Booked)results[0], results[1]);
        var all = string.Join(",", Cases.Select(item => item.Json));

        var written = JsonSerializer.Serialize(kept);
        var newtonsoft = JsonConvert.SerializeObject(kept);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(written, Does.Contain($"\"List\":[{all}]").And.Contain($"\"One\":{Cases[0].Json},\"Case\":{Cases[0].Json},\"Any\":{Cases[1].Json}"));
            Assert.That(newtonsoft, Does.Contain($"\"List\":[{all}]").And.Contain($"\"One\":{Cases[0].Json},\"Case\":{Cases[0].Json},\"Any\":{Cases[1].Json}"));
            Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<Kept>(newtonsoft)! with { Any = results[1] }), Is.EqualTo(written));
            Assert.That(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Kept>(written)! with { Any = results[1] }), Is.EqualTo(newtonsoft));
            Assert.That(JsonConvert.DeserializeObject<Kept>(newtonsoft)!.List.Select(result => result.GetType()), Is.EqualTo(results.Select(result => result.GetType())));
        }
    }

    private sealed record Kept(List<BookingResult> List, Dictionary<string, BookingResult?> ByName, BookingResult One, BookingResult.Booked Case, object Any);

    [Test]
    public void An_uncertainty_alone_is_kept_as_well()
    {
        var uncertainty = ((BookingResult.Unknown)Cases[^1].Result).Uncertainty;

        Assert.That(JsonSerializer.Deserialize<BookingUncertainty>(JsonSerializer.Serialize(uncertainty))!.ToString(), Is.EqualTo(uncertainty.ToString()));
    }
}
