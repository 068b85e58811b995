using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace CarePortals.BookingPages.Store;

/// <summary>
/// Keeps the keys of Data Protection the same in the shared store and in every instance. If the store lost a key, any instance
/// that still has it puts it back. A key that another instance added is read at once, without waiting until Data Protection
/// refreshes its keys.
/// </summary>
internal sealed partial class SharedKeys(IOptions<KeyManagementOptions> options, RefreshableKeyManager manager, SharedConnections shared, ILogger<SharedKeys> log)
{
    private readonly Dictionary<string, XElement> _known = new(StringComparer.Ordinal);

    /// <summary>Throws a <see cref="StoreException"/> when the keys cannot be read.</summary>
    public async Task CheckAsync()
    {
        if (options.Value.XmlRepository is not { } repository || !shared.HoldsKeys(repository))
        {
            // Keys in a folder, or where the application keeps its own.
            return;
        }

        try
        {
            // The framework's repositories know no other way than to block.
            await Task.Run(() => Check(repository));
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            throw new StoreException(problem.GetType().Name);
        }
    }

    private void Check(IXmlRepository repository)
    {
        // Two instances may have put back the same one.
        var stored = repository.GetAllElements().Select(element => (Text: element.ToString(SaveOptions.DisableFormatting), element)).DistinctBy(one => one.Text).ToList();
        var lost = _known.ExceptBy(stored.Select(one => one.Text), known => known.Key).ToList();
        foreach (var (_, element) in lost)
        {
            repository.StoreElement(element, $"{element.Name.LocalName}-{(string?)element.Attribute("id")}");
        }

        if (lost.Count > 0)
        {
            LogPutBack(log, lost.Count);
        }

        var known = _known.Count;
        foreach (var (text, element) in stored)
        {
            _known.TryAdd(text, element);
        }

        if (_known.Count > known)
        {
            manager.Refresh();
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The shared store had lost {Count} Data Protection keys. They were put back. It also lost the drafts that were sent, so patients who are booking now must start again.")]
    private static partial void LogPutBack(ILogger logger, int count);
}
