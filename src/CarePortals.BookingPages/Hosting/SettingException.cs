namespace CarePortals.BookingPages.Hosting;

/// <summary>A setting that cannot be used; the text names its key and says what to write.</summary>
internal sealed class SettingException(string message) : InvalidOperationException(message);
