using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Contract;

/// <summary>Every example of the contract, as test cases.</summary>
public static class ContractExamples
{
    /// <summary>Operation, status and example of every answer that is a success.</summary>
    public static IEnumerable<TestCaseData> Successes =>
        from example in Answers
        where example.Status is >= 200 and < 300
        select Case(example);

    /// <summary>Operation, status and example of every answer that is a failure.</summary>
    public static IEnumerable<TestCaseData> Failures =>
        from example in Answers
        where example.Status >= 400
        select Case(example);

    public static IEnumerable<TestCaseData> Requests =>
        from operation in ContractDocument.Operations
        where operation.Value["requestBody"] is not null
        from example in ExamplesOf(ContractDocument.Resolve(operation.Value["requestBody"]!))
        select new TestCaseData(example.Value).SetArgDisplayNames((string)operation.Value["operationId"]!, example.Name);

    public static IEnumerable<(Operation Operation, int Status, string Name, JToken Value)> Answers =>
        from operation in ContractDocument.Operations
        from answer in operation.Value["responses"]!.Children<JProperty>()
        from example in ExamplesOf(ContractDocument.Resolve(answer.Value))
        select (
            Operation.All.Single(known => known.Name == $"{operation.Method.ToUpperInvariant()} {operation.Path.TrimStart('/')}"),
            answer.Name == "default" ? (int)example.Value["statusCode"]! : int.Parse(answer.Name, System.Globalization.CultureInfo.InvariantCulture),
            example.Name,
            example.Value);

    private static IEnumerable<(string Name, JToken Value)> ExamplesOf(JToken body) =>
        from content in body["content"]!.Children<JProperty>()
        from example in content.Value["examples"]!.Children<JProperty>()
        select (example.Name, ContractDocument.Resolve(example.Value)["value"]!);

    private static TestCaseData Case((Operation Operation, int Status, string Name, JToken Value) example) =>
        new TestCaseData(example.Operation, example.Status, example.Value).SetArgDisplayNames(example.Operation.Name, $"{example.Status}", example.Name);
}
