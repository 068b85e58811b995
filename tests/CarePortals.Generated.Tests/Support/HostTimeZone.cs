namespace CarePortals.Generated.Tests.Support;

/// <summary>Moves this process to another time zone until disposed of. On Unix only: Windows does not read TZ.</summary>
public sealed class HostTimeZone : IDisposable
{
    private readonly string? _before = Environment.GetEnvironmentVariable("TZ");

    public HostTimeZone(string ianaId) => Set(ianaId);

    public void Dispose() => Set(_before);

    private static void Set(string? ianaId)
    {
        Environment.SetEnvironmentVariable("TZ", ianaId);
        TimeZoneInfo.ClearCachedData();
    }
}
