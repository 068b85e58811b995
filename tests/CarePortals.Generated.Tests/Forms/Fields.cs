using System.Text;
using CarePortals.Generated.Runtime.Json;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Forms;

/// <summary>Fields and answers, out of the JSON that the wire holds.</summary>
internal static class Fields
{
    public static Form Form(string json) => Read<Form>(json);

    public static FormField Field(string json) => Read<FormField>(json);

    /// <summary>A field of a type, not required.</summary>
    public static FormField Of(string? type) => new() { Name = "answer", Type = type };

    public static FormField RequiredOf(string? type) => new() { Name = "answer", Type = type, Required = true };

    public static object? Answer(string json) => ModelReader.Read(Encoding.UTF8.GetBytes(json), static (ref reader) => reader.ReadAny());

    private static T Read<T>(string json)
        where T : class, IModel<T> => Model.Read<T>(json)!;
}
