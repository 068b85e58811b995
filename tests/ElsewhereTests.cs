using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CarePortals.Tests;

/// <summary>
/// <c>.ci/run</c> runs the tests of the category Elsewhere again where the machine has another time zone and culture. These are
/// all that work with time zones, dates, times of day, fractions and cultures, and some more. Nothing under <c>src/</c> reads the zone or culture of the
/// machine by itself: the analyzer of banned symbols sees to that.
/// </summary>
internal sealed class ElsewhereTests
{
    private const string Category = "Elsewhere";

    private static readonly HashSet<string> Differing =
    [
        "System.TimeZoneInfo", "System.DateTime", "System.DateOnly", "System.TimeOnly", "System.Decimal", "System.Double",
        "System.Globalization.CultureInfo", "System.Globalization.RegionInfo", "System.Globalization.CompareInfo",
    ];

    [Test]
    public void Every_fixture_that_can_differ_elsewhere_is_in_the_category()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(ElsewhereTests).Assembly.Location);
        var fixtures = assembly.MainModule.Types.Where(type => type.Methods.Any(IsTest)).ToList();

        Assert.That(fixtures, Has.Count.GreaterThan(1));
        var missing = fixtures.Where(fixture => CanDiffer(fixture) && !HasCategory(fixture)).Select(fixture => fixture.FullName).ToList();
        Assert.That(missing, Is.Empty, $"Add [Category(\"{Category}\")] to {string.Join(", ", missing)}.");
    }

    private static bool IsTest(MethodDefinition method) =>
        method.CustomAttributes.Any(attribute => attribute.AttributeType.Name is "TestAttribute" or "TestCaseAttribute" or "TestCaseSourceAttribute" or "TheoryAttribute");

    private static bool HasCategory(TypeDefinition fixture) =>
        fixture.CustomAttributes.Any(attribute => attribute.AttributeType.Name == nameof(CategoryAttribute) && Equals(attribute.ConstructorArguments[0].Value, Category));

    // The compiler puts lambdas and async methods into nested types.
    private static bool CanDiffer(TypeDefinition type) =>
        type.Fields.Any(field => IsDiffering(field.FieldType))
        || type.Methods.Where(method => method.HasBody).Any(method => method.Body.Variables.Any(variable => IsDiffering(variable.VariableType)) || method.Body.Instructions.Any(Uses))
        || type.NestedTypes.Any(CanDiffer);

    private static bool Uses(Instruction instruction) => instruction.Operand switch
    {
        MemberReference { DeclaringType: { } type } when IsDiffering(type) => true,
        MethodReference method => IsDiffering(method.ReturnType) || method.Parameters.Any(parameter => IsDiffering(parameter.ParameterType)),
        TypeReference type => IsDiffering(type),
        _ => false,
    };

    private static bool IsDiffering(TypeReference type) =>
        Differing.Contains(type.GetElementType().FullName) || (type is GenericInstanceType generic && generic.GenericArguments.Any(IsDiffering));
}
