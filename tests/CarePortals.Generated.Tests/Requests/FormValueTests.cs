using System.Collections.Frozen;
using System.Collections.Specialized;
using System.Text.Json;
using System.Text.Json.Nodes;
using CarePortals.Generated.Runtime.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Requests;

/// <summary>Answers in the types that ASP.NET and everybody else hands over.</summary>
public sealed class FormValueTests
{
    private const string Zone = "America/Toronto";

    private static readonly Service Clinic = new() { Id = "s", Label = "" };
    private static readonly Slot Two = new(new DateTimeOffset(2026, 10, 28, 14, 0, 0, TimeSpan.Zero));
    private static readonly Form Form = new() { Id = "f", Fields = [new FormField { Name = "email", Type = "email", Required = true }] };

    [TestCase("Jane", "\"Jane\"")]
    [TestCase("", "\"\"")]
    public void One_value_of_a_form_is_its_text(string text, string json) => Assert.That(Sent(new StringValues(text)), Is.EqualTo(json));

    [Test]
    public void Several_values_of_a_form_are_a_list_and_no_value_is_none()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sent(new StringValues(["a", "b"])), Is.EqualTo("""["a","b"]"""));
            Assert.That(Sent(new StringValues(["a"])), Is.EqualTo("\"a\""));
            Assert.That(Sent(StringValues.Empty), Is.EqualTo("null"));
            Assert.That(Sent(default(StringValues)), Is.EqualTo("null"));
            Assert.That(Sent(new List<object?> { new StringValues("a") }), Is.EqualTo("""["a"]"""));
            Assert.That(Sent(new { Inner = new StringValues("a") }), Is.EqualTo("""{"Inner":"a"}"""));
        }
    }

    [Test]
    public void Every_kind_of_dictionary_is_taken()
    {
        const string One = """{"email":"jane@example.com"}""";
        IDictionary<string, object?> anything = new SortedDictionary<string, object?> { ["email"] = "jane@example.com" };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values(CreateAppointmentRequest.For(Clinic, Two, new Dictionary<string, object?> { ["email"] = "jane@example.com" }, Zone)), Is.EqualTo(One));
            Assert.That(Values(CreateAppointmentRequest.For(Clinic, Two, new Dictionary<string, string> { ["email"] = "jane@example.com" }, Zone)), Is.EqualTo(One));
            Assert.That(Values(CreateAppointmentRequest.For(Clinic, Two, anything, Zone)), Is.EqualTo(One));
            Assert.That(Values(CreateAppointmentRequest.For(Clinic, Two, new FormCollection(new() { ["email"] = "jane@example.com" }), Zone)), Is.EqualTo(One));
            Assert.That(Values(CreateAppointmentRequest.For(Clinic, Two, JsonNode.Parse(One)!.AsObject(), Zone)), Is.EqualTo(One));
            Assert.That(Values(CreateAppointmentRequest.ForQueue(Clinic, new Dictionary<string, string?> { ["email"] = "jane@example.com" }, Zone)), Is.EqualTo(One));
            Assert.That(Values(CreateAppointmentRequest.ForQueue(Clinic, anything, Zone)), Is.EqualTo(One));
            Assert.That(Form.Validate(new Dictionary<string, string> { ["email"] = "jane@example.com" }), Is.Empty);
            Assert.That(Form.Validate(anything), Is.Empty);
            Assert.That(Form.Validate(new FormCollection(new() { ["email"] = "jane" })).Single().Kind, Is.EqualTo(FormProblemKind.NotAnEmail));
            Assert.That(Form.Validate(new FormCollection([])).Single().Kind, Is.EqualTo(FormProblemKind.Missing));
            Assert.That(Form.Validate([]).Single().Kind, Is.EqualTo(FormProblemKind.Missing));
        }
    }

    [Test]
    public void Values_of_other_libraries_are_taken()
    {
        using var document = JsonDocument.Parse("""{"a":["x",1]}""");
        const string Expected = """{"a":["x",1]}""";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values(CreateAppointmentRequest.For(Clinic, Two, document.RootElement.Deserialize<Dictionary<string, JsonElement>>()!, Zone)), Is.EqualTo(Expected));
            Assert.That(Values(CreateAppointmentRequest.For<JToken?>(Clinic, Two, JObject.Parse(Expected), Zone)), Is.EqualTo(Expected));
            Assert.That(Values(CreateAppointmentRequest.For(Clinic, Two, new Dictionary<string, object[]> { ["a"] = ["x", 1] }.ToFrozenDictionary(), Zone)), Is.EqualTo(Expected));
            Assert.That(Values(CreateAppointmentRequest.ForQueue(Clinic, new Dictionary<string, List<object>> { ["a"] = ["x", 1] }, Zone)), Is.EqualTo(Expected));
            Assert.That(Values(CreateAppointmentRequest.ForQueue(Clinic, new QueryCollection(new Dictionary<string, StringValues> { ["a"] = new(["x", "1"]) }), Zone)), Is.EqualTo("""{"a":["x","1"]}"""));
            Assert.That(Sent(new StringValues((string?)null)), Is.EqualTo("null"));
            Assert.That(Sent(new StringValues([null])), Is.EqualTo("null"));
            Assert.That(Sent(new StringValues(["a", null])), Is.EqualTo("""["a",null]"""));
            Assert.That(Sent((StringValues?)new StringValues("a")), Is.EqualTo("\"a\""));
            Assert.That(Sent(new FormCollection(new() { ["a"] = new StringValues(["x", "y"]), ["b"] = "z" })), Is.EqualTo("""{"a":["x","y"],"b":"z"}"""));
            Assert.That(Sent(new NameValueCollection { { "a", "x" }, { "a", "y" }, { "b", "z" }, { "c", null } }), Is.EqualTo("""{"a":["x","y"],"b":"z","c":null}"""));
            Assert.That(Sent(new { Inner = new NameValueCollection { { "a", "x" } } }), Is.EqualTo("""{"Inner":{"a":"x"}}"""));
            Assert.That(Sent(new[] { new StringSegment("Jane Doe", 0, 4), default }), Is.EqualTo("""["Jane",null]"""));
            Assert.That(Form.Validate<JToken?>(JObject.Parse("""{"email":"jane@example.com"}""")), Is.Empty);
            Assert.That(Form.Validate(new Dictionary<string, JsonElement> { ["email"] = document.RootElement }).Single().Kind, Is.EqualTo(FormProblemKind.NotAnEmail));
        }
    }

    [Test]
    public void An_answer_without_a_name_is_refused() =>
        Assert.That(() => CreateAppointmentRequest.For(Clinic, Two, [default(KeyValuePair<string, string>)], Zone), Throws.ArgumentException.With.Property("ParamName").EqualTo("values"));

    private static string Sent(object? value) => System.Text.Encoding.UTF8.GetString(JsonBody.Write(value, nameof(value)));

    private static string Values(CreateAppointmentRequest request) => Sent(request.Values);
}
