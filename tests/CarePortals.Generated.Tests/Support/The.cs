namespace CarePortals.Generated.Tests.Support;

/// <summary>The data that tests mean when it does not matter which.</summary>
public static class The
{
    public const string Organization = "appgen_demo";
    public const string BaseAddress = "https://public-api.portals.care/";
    public const string ServiceId = "60d5ecb3a0b3f1001fbaa123";
    public const string FormId = "60d5f2a9a0b3f1001fbaa456";
}
