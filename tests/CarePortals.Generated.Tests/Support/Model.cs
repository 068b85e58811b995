using System.Text;
using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated.Tests.Support;

/// <summary>Reads models as the client does.</summary>
internal static class Model
{
    public static T? Read<T>(string json)
        where T : class, IModel<T> => JsonBody.Read(Encoding.UTF8.GetBytes(json), static (ref reader) => reader.Read((T?)null));
}
