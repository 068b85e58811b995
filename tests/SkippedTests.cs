using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

[assembly: CarePortals.Tests.SkippedTests]

namespace CarePortals.Tests;

/// <summary>
/// Says at the end of a run which tests were skipped and why. <c>dotnet test</c> prints the names alone, and the reason only
/// with a more talkative logger; what is written to the error stream it always prints.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class SkippedTests : Attribute, ITestAction
{
    public ActionTargets Targets => ActionTargets.Suite;

    public void BeforeTest(ITest test)
    {
    }

    public void AfterTest(ITest test)
    {
        if (test is not TestAssembly)
        {
            return;
        }

        foreach (var reason in Skipped(TestExecutionContext.CurrentContext.CurrentResult).GroupBy(Reason, StringComparer.Ordinal))
        {
            var names = reason.GroupBy(result => result.Test.ClassName!.Split('.')[^1], result => result.Test.MethodName, StringComparer.Ordinal)
                .Select(fixture => $"  {fixture.Key}: {string.Join(", ", fixture.Distinct(StringComparer.Ordinal))}");
            TestContext.Error.WriteLine($"Skipped tests ({reason.Count()}): {reason.Key}\n{string.Join('\n', names)}");
        }
    }

    private static string Reason(ITestResult result) => result.Message?.Replace("OneTimeSetUp: ", "", StringComparison.Ordinal) ?? "no reason was given";

    private static IEnumerable<ITestResult> Skipped(ITestResult result) =>
        result.HasChildren ? result.Children.SelectMany(Skipped)
        : result.ResultState.Status == TestStatus.Skipped && !result.Test.IsSuite ? [result]
        : [];
}
