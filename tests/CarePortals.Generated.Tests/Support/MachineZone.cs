namespace CarePortals.Generated.Tests.Support;

/// <summary>Makes another zone the machine's own until it is disposed of; for tests that do not run beside others.</summary>
public sealed class MachineZone : IDisposable
{
    private readonly string? _before = Environment.GetEnvironmentVariable("TZ");

    public MachineZone(string id)
    {
        Use(id);
        Assume.That(TimeZoneInfo.Local.Id, Is.EqualTo(id), "This operating system takes its zone from somewhere else than TZ.");
    }

    public void Dispose() => Use(_before);

    private static void Use(string? id)
    {
        Environment.SetEnvironmentVariable("TZ", id);
        TimeZoneInfo.ClearCachedData();
    }
}
