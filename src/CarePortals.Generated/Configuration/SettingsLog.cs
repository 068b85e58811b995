using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Configuration;

/// <summary>The log lines of the settings.</summary>
internal static partial class SettingsLog
{
    [LoggerMessage(EventId = 4, EventName = "SettingsKept", Level = LogLevel.Warning, Message = "Changed settings cannot be used. The previous settings stay in force: {Problem}")]
    public static partial void SettingsKept(ILogger log, string problem);
}
