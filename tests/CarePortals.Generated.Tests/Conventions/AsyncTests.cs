using System.Reflection;
using CarePortals.Generated.Tests.Contract;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Conventions;

public sealed class AsyncTests
{
    private static readonly MethodInfo[] Methods = [.. Library.PublicTypes.SelectMany(type => type.GetMethods(Library.Declared))];

    [Test]
    public void A_method_ends_in_Async_exactly_when_it_returns_a_task()
    {
        var wrong = Methods.Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) != IsAsync(method));

        Assert.That(wrong.Select(Name), Is.Empty);
    }

    [Test]
    public void An_async_method_takes_an_optional_cancellation_token_last()
    {
        var wrong = Methods.Where(IsAsync).Where(method =>
            method.GetParameters().LastOrDefault() is not { HasDefaultValue: true, Name: "cancellationToken" } last || last.ParameterType != typeof(CancellationToken));

        Assert.That(wrong.Select(Name), Is.Empty);
    }

    [Test]
    public void The_client_has_the_operations_of_the_contract_and_BookAsync()
    {
        Assert.That(Methods.Where(IsAsync), Has.Exactly(ContractDocument.Operations.Count() + 1).Matches<MethodInfo>(method => method.DeclaringType == typeof(ICarePortalsClient)));
    }

    private static bool IsAsync(MethodInfo method) =>
        typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType == typeof(ValueTask) || method.ReturnType.Name == "ValueTask`1" || method.ReturnType.Name == "IAsyncEnumerable`1";

    private static string Name(MethodInfo method) => $"{method.DeclaringType?.Name}.{method.Name}";
}
