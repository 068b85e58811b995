using CarePortals.Generated.Internal;
using Newtonsoft.Json;

namespace CarePortals.Generated;

// CUSTOM: the wire holds an object or the text alone; NSwag knows only the object.
[JsonConverter(typeof(TextOrObjectConverter<FormReference>))]
public sealed partial class FormReference : ITextOrObject
{
    string? ITextOrObject.Text { get => Id; set => Id = value; }

    bool ITextOrObject.IsTextAlone { get; set; }

    string? ITextOrObject.Borrowed { get; set; }
}
