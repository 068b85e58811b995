namespace CarePortals.Sandbox.Clinics;

/// <summary>The form of a service, by its id.</summary>
internal sealed record FormReference(string Id);
