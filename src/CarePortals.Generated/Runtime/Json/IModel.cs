using System.ComponentModel;
using System.Text.Json;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>A model that writes itself as JSON. The templates generate the code.</summary>
internal interface IModel
{
    /// <summary>Writes the model as one JSON value.</summary>
    void Write(Utf8JsonWriter json);
}

/// <summary>A model that is read and written without reflection. The templates generate the code. Nothing else can implement it.</summary>
/// <typeparam name="T">The model itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModel<T>
    where T : class, IModel<T>
{
    /// <summary>Reads the members up to the end of the object. For a type that is never an object: null, without moving the reader.</summary>
    internal static abstract T? Read(ref ModelReader reader);

    /// <summary>The model if the JSON has a value other than an object in its place. Null if there is none.</summary>
    internal static virtual T? ReadOther(ref ModelReader reader) => null;
}
