using System.Collections;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Leaks;

/// <summary>The models that a model holds, and itself.</summary>
internal static class Held
{
    public static IEnumerable<object> By(object? item)
    {
        if (item is null or string)
        {
            return [];
        }

        if (item.GetType().Assembly != Library.Assembly)
        {
            return item is IEnumerable list ? list.Cast<object?>().SelectMany(By) : [];
        }

        return item.GetType().GetProperties(Library.Declared)
            .Where(property => property.GetIndexParameters().Length == 0 && property.PropertyType != item.GetType())
            .SelectMany(property => By(property.GetValue(item)))
            .Prepend(item);
    }
}
