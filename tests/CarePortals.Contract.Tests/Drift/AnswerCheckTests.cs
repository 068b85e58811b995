using CarePortals.Contract.Drift;

namespace CarePortals.Contract.Tests.Drift;

/// <summary>One deviation of an answer at a time.</summary>
internal sealed class AnswerCheckTests
{
    private const string Services = "/services";
    private const string Availability = "/services/{serviceId}/availability-v2";

    [TestCase("""[{ "_id": "1", "label": "A" }]""", TestName = "What_the_contract_says")]
    [TestCase("""[{ "_id": "1", "label": "A", "form": "2" }, { "_id": "1", "label": "A", "form": { "id": "2" } }]""", TestName = "Both_shapes_of_a_form")]
    [TestCase("""[{ "_id": "1", "label": "A", "minLeadTime": 2 }, { "_id": "1", "label": "A", "minLeadTime": 2.5 }]""", TestName = "A_whole_number_where_a_number_is_declared")]
    [TestCase("[]", TestName = "An_empty_list")]
    public void No_difference(string body) => Assert.That(Check(Services, body), Is.Empty);

    [TestCase("""[{ "_id": "1", "label": "A", "notInTheContract": "red" }]""", "/*/notInTheContract", "Lacking", "not in the contract, string in the answer")]
    [TestCase("""[{ "_id": "1", "label": "A", "a/b~c": 1 }]""", "/*/(a name that may be data)", "Lacking", "not in the contract, integer in the answer")]
    [TestCase("""[{ "_id": "1", "label": "A", "jane@example.com": true }]""", "/*/(a name that may be data)", "Lacking", "not in the contract, boolean in the answer")]
    [TestCase("""[{ "_id": "1", "label": "A", "abcdefabcdefabcdefabcdef": {} }]""", "/*/(a name that may be data)", "Lacking", "not in the contract, object in the answer")]
    [TestCase("""[{ "_id": "1" }]""", "/*/label", "Missing", "required in the contract, not in the answer")]
    [TestCase("""[{ "_id": 1, "label": "A" }]""", "/*/_id", "Type", "string in the contract, integer in the answer")]
    [TestCase("""[{ "_id": "1", "label": "A", "slotDuration": 7.5 }]""", "/*/slotDuration", "Type", "integer in the contract, number in the answer")]
    [TestCase("""[{ "_id": "1", "label": "A", "payment": [] }]""", "/*/payment", "Type", "object in the contract, array in the answer")]
    [TestCase("""[{ "_id": "1", "label": "A", "payment": { "price": "5" } }]""", "/*/payment/price", "Type", "number in the contract, string in the answer")]
    [TestCase("""[{ "_id": "1", "label": "A", "form": 7 }]""", "/*/form", "Type", "string or object in the contract, integer in the answer")]
    [TestCase("""[{ "_id": "1", "label": null }]""", "/*/label", "Null", "string in the contract, null in the answer")]
    [TestCase("""{ "items": [] }""", "", "Type", "array in the contract, object in the answer")]
    public void A_difference(string body, string pointer, string kind, string text) =>
        Assert.That(Check(Services, body), Is.EqualTo(new[] { new Difference("GET /services 200", pointer, Enum.Parse<Kind>(kind), text) }));

    [TestCase("""{ "2026-10-28": ["2026-10-28T14:00:00.000Z", "2026-10-28T14:00:00-04:00"], "2026-10-29": [] }""", null, null)]
    [TestCase("""{ "queue": [{ "any": "thing" }] }""", null, null)]
    [TestCase("""{ "2026-10-28": ["at noon"] }""", "/*/*", "date-time in the contract, another text in the answer")]
    [TestCase("""{ "2026-10-28": ["2026-10-28T14:00:00"] }""", "/*/*", "date-time in the contract, another text in the answer")]
    [TestCase("""{ "2026-10-28": null }""", "/*", "array in the contract, null in the answer")]
    [TestCase("""{ "timezone": "UTC" }""", "/timezone", "array in the contract, string in the answer")]
    public void Open_times(string body, string? pointer, string? text) =>
        Assert.That(Check(Availability, body).Select(found => (found.Pointer, found.Text)), Is.EqualTo(pointer is null ? [] : new[] { (pointer, text) }));

    [TestCase(418, "application/json", "{}", "GET /services 418", "Status", "the contract does not name this status")]
    [TestCase(200, "text/html", "<p>", "GET /services 200", "ContentType", "application/json in the contract, text/html in the answer")]
    [TestCase(200, null, "[]", "GET /services 200", "ContentType", "application/json in the contract, no content type in the answer")]
    [TestCase(200, "application/json", "<p>", "GET /services 200", "ContentType", "the body is not JSON")]
    public void The_answer_as_a_whole(int status, string? contentType, string body, string answer, string kind, string text) =>
        Assert.That(Check(Services, body, status, contentType), Is.EqualTo(new[] { new Difference(answer, "", Enum.Parse<Kind>(kind), text) }));

    [Test]
    public void The_body_of_a_status_that_is_not_named_is_compared_with_the_default() =>
        Assert.That(Check(Services, """{ "statusCode": "406" }""", 406).Select(found => found.Kind), Is.EqualTo(new[] { Kind.Status, Kind.Type }));

    [Test]
    public void The_same_difference_is_told_once_and_counted()
    {
        var report = new DriftReport();
        using var output = new StringWriter();

        Check(Services, """[{ "_id": 1, "label": "A" }, { "_id": 2, "label": "A" }]""", report: report);
        report.Write(output);

        Assert.That(report.Differences, Has.Count.EqualTo(1));
        Assert.That(output.ToString(), Does.Contain("(2x)").And.Contain("Differences: 1."));
    }

    private static IReadOnlyCollection<Difference> Check(
        string path, string body, int status = 200, string? contentType = "application/json", DriftReport? report = null)
    {
        report ??= new DriftReport();
        var operation = ContractText.Own().Paths[path].Operations![HttpMethod.Get];
        new AnswerCheck(report).Check($"GET {path}", operation, status, contentType, body);
        return report.Differences;
    }
}
