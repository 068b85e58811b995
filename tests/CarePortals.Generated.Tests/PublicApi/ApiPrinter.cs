using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.PublicApi;

/// <summary>
/// Lists what users of an assembly can see, one member a line, in an order that depends on neither machine nor compiler.
/// </summary>
internal static class ApiPrinter
{
    public static string Print(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var space in types.GroupBy(type => type.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(space.Key).Append('\n');
            foreach (var type in space.OrderBy(TypeNames.NameOf, StringComparer.Ordinal))
            {
                text.Append('\n').Append(Header(type)).Append('\n');
                foreach (var line in Lines(type))
                {
                    text.Append("    ").Append(line).Append('\n');
                }
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> Lines(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Select(value => FormattableString.Invariant($"{value} = {Convert.ToInt64(value, null)}"));
        }

        var members = type.GetMembers(Library.Declared).Where(IsWritten).ToList();
        return
        [
            .. Sorted(members.OfType<ConstructorInfo>().Where(constructor => constructor.GetParameters().Length > 0), MemberPrinter.Constructor),
            .. Sorted(members.OfType<FieldInfo>(), MemberPrinter.Field),
            .. Sorted(members.OfType<PropertyInfo>(), MemberPrinter.Property),
            .. Sorted(members.OfType<EventInfo>(), MemberPrinter.Event),
            .. Sorted(members.OfType<MethodInfo>().Where(method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)), MemberPrinter.Method),
        ];
    }

    private static IEnumerable<string> Sorted<T>(IEnumerable<T> members, Func<T, string> print)
        where T : MemberInfo =>
        members.Select(member => (member.Name, Line: print(member)))
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .ThenBy(member => member.Line, StringComparer.Ordinal)
            .Select(member => member.Line);

    // Of a record, the members that the compiler adds say no more than the word record.
    private static bool IsWritten(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && member.MemberType != MemberTypes.NestedType;

    private static string Header(Type type)
    {
        var record = type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null ? "record " : "";
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => $"{(type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "")}{record}struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => $"abstract {record}class",
            { IsSealed: true } => $"sealed {record}class",
            _ => $"{record}class",
        };
        var parents = new List<Type>();
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
        {
            parents.Add(parent);
        }

        if (!type.IsEnum)
        {
            parents.AddRange(type.GetInterfaces().Where(item => item.IsVisible && type.BaseType?.IsAssignableTo(item) != true).OrderBy(item => item.Name, StringComparer.Ordinal));
        }

        return $"public {kind} {TypeNames.NameOf(type)}{(parents.Count > 0 ? " : " + string.Join(", ", parents.Select(TypeNames.Of)) : "")}";
    }
}
