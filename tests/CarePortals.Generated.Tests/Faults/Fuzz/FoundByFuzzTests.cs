using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Faults.Fuzz;

/// <summary>Answers that <see cref="FuzzTests"/> found, each as small as it can be.</summary>
public sealed class FoundByFuzzTests
{
    [TestCase("1")]
    [TestCase("true")]
    [TestCase("\"2024-10-28T14:00:00.000Z\"")]
    [TestCase("{\"queue\":{}}")]
    public void A_list_that_is_none_does_not_keep_an_application_from_reading_what_it_wrote(string fields)
    {
        var form = JsonConvert.DeserializeObject<Form>($$"""{ "_id": "f", "fields": {{fields}} }""")!;
        var again = JsonConvert.DeserializeObject<Form>(JsonConvert.SerializeObject(form))!;

        Assert.That((again.Id, again.Fields), Is.EqualTo(("f", (object?)null)));
        Assert.That(again.AdditionalProperties, Contains.Key("fields"));
    }

    // Newtonsoft takes a converter's null for read, where the member has a value already, and goes on in the middle of it.
    [TestCase("""{ "_id": "1", "virtualMeeting": { "joinUrl": "https://meet.example/1" }, "virtualMeeting": [{ "a": 1 }] }""")]
    [TestCase("""{ "_id": "1", "service": { "_id": "s" }, "service": ["s"] }""")]
    public async Task A_member_that_is_repeated_as_something_else_does_not_cost_the_answer_of_a_booking(string answer)
    {
        using var test = new TestClient();
        test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, answer);

        Assert.That(await test.Client.BookAsync(The.Booking()), Is.TypeOf<BookingResult.Booked>());
    }

    [Test]
    public void A_list_that_is_repeated_as_something_else_does_not_cost_the_answer()
    {
        var form = JsonConvert.DeserializeObject<Form>("""{ "_id": "f", "fields": [{ "name": "a" }], "fields": { "b": { "c": 1 } }, "name": "n" }""")!;

        Assert.That((form.Id, form.Name, form.Fields!.Single().Name), Is.EqualTo(("f", "n", "a")));
        Assert.That(form.AdditionalProperties, Contains.Key("fields"));
    }
}
