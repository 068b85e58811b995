using Newtonsoft.Json;

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
}
