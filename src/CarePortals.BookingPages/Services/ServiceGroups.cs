using CarePortals.BookingPages.Hosting;
using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Services;

/// <summary>
/// Groups of services, from the setting <c>Groups</c>: a list of names, each with the ids of its services.
/// </summary>
internal sealed class ServiceGroups(IConfiguration configuration, Wording wording)
{
    private readonly (string Name, IReadOnlySet<string> Ids)[] _named =
    [
        .. configuration.GetSection("Groups").GetChildren().Select(group => (
            group["Name"] ?? throw new SettingException($"{group.Path}:Name is missing. A group has a Name and a list of Services, by their ids."),
            (IReadOnlySet<string>)group.GetSection("Services").GetChildren().Select(id => id.Value).OfType<string>().ToHashSet())),
    ];

    public IReadOnlyList<ServiceGroup> Of(IReadOnlyList<ServiceSummary> services) =>
        ServiceGroup.Of(services, [.. _named.Select(group => (wording.OfGroup(group.Name) ?? group.Name, group.Ids))], Texts.OtherServices);
}
