namespace CarePortals.Generated.Runtime.Transport;

/// <summary>Reads what an operation gives out of a response that is a success.</summary>
/// <param name="response">The response.</param>
/// <param name="body">Its whole body.</param>
/// <returns>The value; null when it cannot be read.</returns>
internal delegate object? ResponseValue(HttpResponseMessage response, ReadOnlySpan<byte> body);
