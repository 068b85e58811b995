using System.Reflection;

namespace CarePortals.Generated.Tests.Support;

/// <summary>Names members as the compiler's documentation file does.</summary>
public static class DocumentationId
{
    public static string Parameters(MethodBase method)
    {
        var parameters = method.GetParameters();
        var arity = method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";
        return parameters.Length == 0 ? arity : $"{arity}({string.Join(',', parameters.Select(parameter => Of(parameter.ParameterType)))})";
    }

    // The runtime writes a nested type with a plus.
    public static string Of(string fullName) => fullName.Replace('+', '.');

    private static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return $"{Of(type.GetElementType()!)}@";
        }

        if (type.IsGenericParameter)
        {
            return $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}";
        }

        if (!type.IsGenericType)
        {
            return Of(type.FullName ?? type.Name);
        }

        var name = Of(type.GetGenericTypeDefinition().FullName!);
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(Of))}}}";
    }
}
