namespace CarePortals.Sandbox.Clinics;

/// <summary>What a service costs, as the API writes it.</summary>
internal sealed record Payment(
    bool Enabled, decimal Price, string Currency, bool PayLater, bool SaveCardOnly, decimal HcCoverage);
