using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Contract;

/// <summary>Whether an object is written as the JSON that it was read from.</summary>
public static class SameJson
{
    public static void Assert(object read, JToken example)
    {
        // No dates: JToken would make them of texts and lose how they were written.
        var settings = new JsonSerializerSettings { DateParseHandling = DateParseHandling.None };
        var written = JsonConvert.DeserializeObject<JToken>(JsonConvert.SerializeObject(read), settings)!;

        NUnit.Framework.Assert.That(JToken.DeepEquals(Number(written), Number(example)), Is.True, () => $"Written back as {written}, was {example}");
    }

    // 50 and 50.0 are the same number in JSON, and a price is a decimal.
    private static JToken Number(JToken token)
    {
        var copy = new JArray(token.DeepClone());
        foreach (var value in copy.Descendants().OfType<JValue>().Where(value => value.Type is JTokenType.Integer or JTokenType.Float).ToList())
        {
            value.Replace(new JValue(value.Value<decimal>()));
        }

        return copy[0];
    }
}
