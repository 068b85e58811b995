using System.Text;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Forms;

/// <summary>Fields and answers, out of the JSON that the wire holds.</summary>
internal static class Fields
{
    public static Form Form(string json) => Read<Form>(json);

    public static FormField Field(string json) => Read<FormField>(json);

    /// <summary>A field of a type, not required.</summary>
    public static FormField Of(string? type) => new() { Name = "answer", Type = type };

    public static FormField RequiredOf(string? type) => new() { Name = "answer", Type = type, Required = true };

    public static JToken Answer(string json) => Internal.FreeForm.Token(Encoding.UTF8.GetBytes(json));

    private static T Read<T>(string json)
        where T : class, Internal.IModel<T> => Model.Read<T>(json)!;
}
