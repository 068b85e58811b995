using CarePortals.Generated.Internal;
using Newtonsoft.Json;

namespace CarePortals.Generated;

// CUSTOM: the wire holds an object or the text alone; NSwag knows only the object.
[JsonConverter(typeof(TextOrObjectConverter<FormOption>))]
public sealed partial class FormOption : ITextOrObject
{
    string? ITextOrObject.Text { get => Value; set => Value = value; }

    bool ITextOrObject.IsTextAlone { get; set; }

    string? ITextOrObject.Borrowed { get; set; }
}
