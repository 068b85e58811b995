using System.Text.Json;

namespace CarePortals.Generated.Internal;

/// <summary>A model that writes itself as JSON. The templates generate the code.</summary>
internal interface IModel
{
    /// <summary>Writes the model as one JSON value.</summary>
    void Write(Utf8JsonWriter json);
}

/// <summary>A model that is read and written without reflection.</summary>
/// <typeparam name="T">The model itself.</typeparam>
internal interface IModel<T> : IModel
    where T : class, IModel<T>
{
    /// <summary>Reads the members up to the end of the object.</summary>
    static abstract T Read(ref ModelReader reader);

    /// <summary>The model when the wire holds something else than an object in its place; null when there is none.</summary>
    static virtual T? ReadOther(ref ModelReader reader) => null;
}
