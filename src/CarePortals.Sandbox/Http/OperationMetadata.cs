namespace CarePortals.Sandbox.Http;

/// <summary>Marks an endpoint with its operation of the contract.</summary>
internal sealed record OperationMetadata(Operation Operation);
