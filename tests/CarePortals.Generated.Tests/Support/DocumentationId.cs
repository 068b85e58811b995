using System.Reflection;

namespace CarePortals.Generated.Tests.Support;

/// <summary>Names members as the compiler's documentation file does.</summary>
public static class DocumentationId
{
    public static string Parameters(MethodBase method)
    {
        var parameters = method.GetParameters();
        return parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Of(parameter.ParameterType)))})";
    }

    // The runtime writes a nested type with a plus.
    public static string Of(string fullName) => fullName.Replace('+', '.');

    private static string Of(Type type)
    {
        if (!type.IsGenericType)
        {
            return Of(type.FullName ?? type.Name);
        }

        var name = Of(type.GetGenericTypeDefinition().FullName!);
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(Of))}}}";
    }
}
