namespace CarePortals.Generated.Runtime.Transport;

/// <summary>Reads the result of an operation from a successful response.</summary>
/// <param name="response">The response.</param>
/// <param name="body">Its whole body.</param>
/// <returns>The value, or null if it cannot be read.</returns>
internal delegate object? ResponseValue(HttpResponseMessage response, ReadOnlySpan<byte> body);
