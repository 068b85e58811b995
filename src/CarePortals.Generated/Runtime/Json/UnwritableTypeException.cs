namespace CarePortals.Generated.Runtime.Json;

/// <summary>A value of a type that cannot be written without losing data. The message names the type, never the value.</summary>
internal sealed class UnwritableTypeException(Type type) : ArgumentException(
    $"A value of the type {type} cannot be written as JSON: its content is not in visible properties, or the application is trimmed (native AOT). Pass a Dictionary<string, object?>, or the result of JsonSerializer.SerializeToNode with a JsonTypeInfo.");
