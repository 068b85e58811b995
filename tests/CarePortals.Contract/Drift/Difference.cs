namespace CarePortals.Contract.Drift;

/// <summary>One difference between the service and the contract. It holds names and types, and never a value.</summary>
/// <param name="Answer">The operation and the status, such as <c>GET /services 200</c>.</param>
/// <param name="Pointer">JSON pointer into the body; <c>*</c> stands for every entry. Empty for the answer as a whole.</param>
/// <param name="Kind">What is different.</param>
/// <param name="Text">The difference in words.</param>
internal sealed record Difference(string Answer, string Pointer, Kind Kind, string Text);
