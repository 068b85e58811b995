using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Leaks;

/// <summary>What a logger or a debugger shows of an object of this library, and of those that it holds.</summary>
internal static class Printed
{
    public static string All(object root)
    {
        var texts = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        void Add(object? item)
        {
            if (item is null or string || !seen.Add(item))
            {
                return;
            }

            if (item.GetType().Assembly == Library.Assembly)
            {
                texts.Add($"{item}");
                texts.Add(Debugger(item));
                foreach (var property in item.GetType().GetProperties(Library.Declared).Where(property => property.GetIndexParameters().Length == 0))
                {
                    Add(property.GetValue(property.GetMethod!.IsStatic ? null : item));
                }
            }
            else if (item is IEnumerable list)
            {
                foreach (var entry in list)
                {
                    Add(entry);
                }
            }
        }

        Add(root);
        if (texts.Count == 0)
        {
            texts.Add($"{root}");
        }

        return string.Join('\n', texts);
    }

    /// <summary>The text beside an object in a debugger: of each member in braces, its value.</summary>
    private static string Debugger(object item)
    {
        var shown = item.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()?.Value ?? "{ToString()}";
        return Regex.Replace(shown, @"\{(?<member>\w+)(?<call>\(\))?[^}]*\}", match => match.Groups["call"].Success
            ? $"{item.GetType().GetMethod(match.Groups["member"].Value, [])!.Invoke(item, null)}"
            : $"{item.GetType().GetProperty(match.Groups["member"].Value)!.GetValue(item)}");
    }
}
