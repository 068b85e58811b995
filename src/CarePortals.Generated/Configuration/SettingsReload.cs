using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CarePortals.Generated.Configuration;

/// <summary>
/// Tells the options that configuration has changed, but only if the new settings are valid. Until then the previous
/// settings stay in force, so a typo in a settings file never breaks a running application.
/// </summary>
internal sealed partial class SettingsReload : IOptionsChangeTokenSource<CarePortalsClientOptions>, IDisposable
{
    private readonly IConfigurationSection _section;
    private readonly IOptionsFactory<CarePortalsClientOptions> _factory;
    private readonly ILogger _log;
    private readonly IDisposable _watch;
    private bool _exists;
    private ConfigurationReloadToken _token = new();

    public SettingsReload(string name, IConfigurationSection section, IOptionsFactory<CarePortalsClientOptions> factory, ILogger log)
    {
        (Name, _section, _factory, _log) = (name, section, factory, log);
        _exists = section.Exists();
        _watch = ChangeToken.OnChange(section.GetReloadToken, Changed);
    }

    public string Name { get; }

    public IChangeToken GetChangeToken() => _token;

    public void Dispose() => _watch.Dispose();

    private void Changed()
    {
        if (Problem() is { } problem)
        {
            SettingsKept(_log, problem);
        }
        else
        {
            Interlocked.Exchange(ref _token, new ConfigurationReloadToken()).OnReload();
        }
    }

    private string? Problem()
    {
        // .NET drops the settings of a file that it cannot read. The defaults would send bookings to another address.
        if (_exists && !_section.Exists())
        {
            return $"{_section.Path} is gone.";
        }

        try
        {
            _factory.Create(Name);
            _exists = _section.Exists();
            return null;
        }
        catch (Exception failure) when (failure is OptionsValidationException or InvalidOperationException)
        {
            return failure.Message;
        }
    }

    [LoggerMessage(EventId = 4, EventName = "SettingsKept", Level = LogLevel.Warning, Message = "Changed settings cannot be used. The previous settings stay in force: {Problem}")]
    private static partial void SettingsKept(ILogger log, string problem);
}
