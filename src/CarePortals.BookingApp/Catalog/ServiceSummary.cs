using CarePortals.Generated;

namespace CarePortals.BookingApp.Catalog;

/// <summary>What the pages say about a service. A draft holds it too, so that a page can be shown while the API is down.</summary>
internal sealed record ServiceSummary(
    string Id,
    string Name,
    string? Description,
    int? Minutes,
    bool? IsVideo,
    bool IsQueue,
    IReadOnlyList<string> PriceLines)
{
    /// <summary>Whether patients come to the clinic. Unknown counts as no: then the zone can be changed.</summary>
    public bool IsInPerson => IsVideo == false;

    public static ServiceSummary Of(Service service) => new(
        service.Id,
        service.Label,
        service.Description,
        service.SlotDuration,
        service.IsVirtualMeeting,
        service.IsQueueService,
        Catalog.PriceLines.Of(service.Payment));
}
