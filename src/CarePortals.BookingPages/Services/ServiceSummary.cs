using CarePortals.BookingPages.Language;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Services;

/// <summary>What the pages say about a service. A draft holds it too, so that a page can be shown while the API is down.</summary>
internal sealed record ServiceSummary(
    string Id,
    string Name,
    string? Description,
    int? Minutes,
    bool? IsVideo,
    bool IsQueue,
    Price? Price)
{
    /// <summary>Whether patients come to the clinic. Unknown counts as no: then the zone can be changed.</summary>
    public bool IsInPerson => IsVideo == false;

    /// <summary>Whether it can only be booked with a card, so not on this page.</summary>
    public bool NeedsCard => Price is { NeedsCard: true };

    public static ServiceSummary Of(Service service) => new(
        service.Id,
        PlainText.LineOf(service.Label) is { Length: > 0 } name ? name : service.Label,
        PlainText.Of(service.Description) is { Length: > 0 } description ? description : null,
        service.SlotDuration,
        service.IsVirtualMeeting,
        service.IsQueueService,
        Price.Of(service.Payment));
}
