namespace CarePortals.Sandbox.Http;

/// <summary>Marks an endpoint with the operation of the contract that it answers.</summary>
internal sealed record OperationMetadata(Operation Operation);
