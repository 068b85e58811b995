using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CarePortals.Generated.Tests.PublicApi;

/// <summary>Writes one public member as a line of C#.</summary>
internal static class MemberPrinter
{
    public static string Constructor(ConstructorInfo constructor) => $"{constructor.DeclaringType!.Name}({Parameters(constructor)})";

    public static string Field(FieldInfo field)
    {
        var modifiers = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        var value = field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "";
        return $"{modifiers}{TypeNames.Of(new NullabilityInfoContext().Create(field))} {field.Name}{value}";
    }

    public static string Property(PropertyInfo property)
    {
        var modifiers = (property.GetMethod ?? property.SetMethod)!.IsStatic ? "static " : "";
        modifiers += property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var accessors = property.GetMethod is { IsPublic: true } ? "get; " : "";
        accessors += property.SetMethod is not { IsPublic: true } set ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; "
            : "set; ";
        return $"{modifiers}{TypeNames.Of(new NullabilityInfoContext().Create(property))} {property.Name} {{ {accessors}}}";
    }

    public static string Event(EventInfo item) => $"event {TypeNames.Of(item.EventHandlerType!)} {item.Name}";

    public static string Method(MethodInfo method)
    {
        var modifiers = method.IsStatic ? "static " : "";
        var receiver = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        var returned = TypeNames.Of(new NullabilityInfoContext().Create(method.ReturnParameter));
        return $"{modifiers}{returned} {method.Name}{generics}({receiver}{Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var modifiers = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        var value = parameter.HasDefaultValue ? " = " + Literal(parameter.DefaultValue, parameter.ParameterType) : "";
        return $"{modifiers}{TypeNames.Of(new NullabilityInfoContext().Create(parameter))} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type? type = null) => value switch
    {
        null => type is { IsValueType: true } && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
