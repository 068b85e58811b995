using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Contract;

/// <summary>What the contract promises about itself.</summary>
public sealed class ContractShapeTests
{
    private static IEnumerable<TestCaseData> Operations =>
        ContractDocument.Operations.Select(operation => new TestCaseData(operation.Value).SetArgDisplayNames((string)operation.Value["operationId"]!));

    [Test]
    public void The_contract_names_four_operations() =>
        Assert.That(
            ContractDocument.Operations.Select(operation => $"{operation.Method} {operation.Path} {operation.Value["operationId"]}"),
            Is.EquivalentTo(new[]
            {
                "get /services listServices",
                "get /services/{serviceId}/availability-v2 getServiceAvailability",
                "get /form/{formId} getForm",
                "post /appointments createAppointment",
            }));

    [Test]
    public void The_contract_is_openapi_3_0() => Assert.That((string?)ContractDocument.Root["openapi"], Is.EqualTo("3.0.3"));

    [Test]
    public void The_contract_names_the_one_server() =>
        Assert.That(ContractDocument.Root["servers"]!.Select(server => (string?)server["url"]), Is.EqualTo(new[] { "https://public-api.portals.care" }));

    [TestCaseSource(nameof(Operations))]
    public void Every_operation_declares_every_answer(JObject operation)
    {
        var successes = (string?)operation["operationId"] == "createAppointment" ? new[] { "200", "201" } : [operation["responses"]!["204"] is null ? "200" : "204"];

        Assert.That(
            operation["responses"]!.Children<JProperty>().Select(answer => answer.Name),
            Is.EqualTo([.. successes, .. Statuses.Declared.Select(status => $"{status}"), "default"]));
    }

    [TestCaseSource(nameof(Operations))]
    public void Every_answer_has_a_description_and_an_example(JObject operation)
    {
        using var _ = Assert.EnterMultipleScope();
        foreach (var answer in operation["responses"]!.Children<JProperty>())
        {
            var value = ContractDocument.Resolve(answer.Value);
            Assert.That((string?)value["description"], Is.Not.Null.And.Not.Empty, answer.Name);
            Assert.That(answer.Name == "204" || value.SelectToken("content.['application/json'].examples")?.HasValues == true, answer.Name);
        }
    }

    [TestCaseSource(nameof(Operations))]
    public void Every_failure_is_an_api_error(JObject operation)
    {
        using var _ = Assert.EnterMultipleScope();
        foreach (var answer in operation["responses"]!.Children<JProperty>().Where(answer => !answer.Name.StartsWith('2')))
        {
            var schema = ContractDocument.Resolve(answer.Value).SelectToken("content.['application/json'].schema.$ref");
            Assert.That((string?)schema, Is.EqualTo("#/components/schemas/ApiError"), answer.Name);
        }
    }

    [TestCaseSource(nameof(Operations))]
    public void Every_operation_and_parameter_is_described(JObject operation)
    {
        var parameters = new[] { operation, operation.Parent!.Parent! }.SelectMany(owner => owner["parameters"] ?? new JArray()).Select(ContractDocument.Resolve).ToList();

        using var _ = Assert.EnterMultipleScope();
        Assert.That((string?)operation["summary"], Is.Not.Null.And.Not.Empty);
        Assert.That((string?)operation["description"], Is.Not.Null.And.Not.Empty);
        Assert.That(parameters.Select(parameter => (string?)parameter["name"]), Has.One.EqualTo("organization"));
        foreach (var parameter in parameters)
        {
            Assert.That((string?)parameter["description"], Is.Not.Null.And.Not.Empty, (string?)parameter["name"]);
        }
    }

    [Test]
    public void Every_schema_and_member_is_described()
    {
        using var _ = Assert.EnterMultipleScope();
        foreach (var schema in ContractDocument.Root.SelectToken("components.schemas")!.Children<JProperty>())
        {
            Assert.That((string?)schema.Value["description"], Is.Not.Null.And.Not.Empty, schema.Name);
            foreach (var member in schema.Value["properties"]?.Children<JProperty>() ?? [])
            {
                Assert.That((string?)member.Value["description"], Is.Not.Null.And.Not.Empty, $"{schema.Name}.{member.Name}");
            }
        }
    }

    [Test]
    public void Every_provenance_is_observed_or_inferred() =>
        Assert.That(
            ContractDocument.Root.Descendants().OfType<JProperty>().Where(member => member.Name == "x-provenance").Select(member => (string?)member.Value),
            Is.Not.Empty.And.All.AnyOf("observed", "inferred"));

    [Test]
    public void Every_schema_is_open_and_no_enumeration_is_closed()
    {
        var schemas = (JObject)ContractDocument.Root.SelectToken("components.schemas")!;

        using var _ = Assert.EnterMultipleScope();
        Assert.That(schemas.Descendants().OfType<JProperty>().Where(member => member.Name == "enum"), Is.Empty);
        foreach (var schema in schemas.Properties())
        {
            Assert.That(schema.Value["additionalProperties"], Is.Not.Null, schema.Name);
        }
    }
}
