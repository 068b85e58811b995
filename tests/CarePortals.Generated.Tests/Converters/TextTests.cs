using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;

namespace CarePortals.Generated.Tests.Converters;

/// <summary>A text that the wire may also hold as a list of texts, or as anything else: the message of an error.</summary>
public sealed class TextTests
{
    [TestCase("\"a\"", "a")]
    [TestCase("\"\"", "")]
    [TestCase("null", null)]
    [TestCase("""["a","b"]""", "a; b")]
    [TestCase("[]", "")]
    [TestCase("5", "5")]
    [TestCase("1.5", "1.5")]
    [TestCase("true", "true")]
    [TestCase("""{"a":{"b":1}}""", """{"a":{"b":1}}""")]
    [TestCase("""["a",null,2,["b"],{"c":3}]""", """a; null; 2; ["b"]; {"c":3}""")]
    [TestCase("\"2024-10-28T14:00:00-04:00\"", "2024-10-28T14:00:00-04:00")]
    public void Anything_is_read_as_a_text(string json, string? expected)
    {
        var error = Model.Read<ApiError>($$"""{"message":{{json}},"error":"Bad Request"}""")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Is.EqualTo(expected));
            Assert.That(error.Error, Is.EqualTo("Bad Request"));
        }
    }

    [TestCase("\"a\"", "\"a\"")]
    [TestCase("""["a","b"]""", "\"a; b\"")]
    [TestCase("\"2024-10-28T14:00:00Z\"", "\"2024-10-28T14:00:00Z\"")]
    [TestCase("""["2024-10-28T14:00:00Z"]""", "\"2024-10-28T14:00:00Z\"")]
    public void The_text_is_written_back_with_the_applications_settings(string json, string expected)
    {
        var error = JsonConvert.DeserializeObject<ApiError>($$"""{"message":{{json}}}""")!;

        Assert.That(JsonConvert.SerializeObject(error), Is.EqualTo($$"""{"message":{{expected}}}"""));
    }
}
