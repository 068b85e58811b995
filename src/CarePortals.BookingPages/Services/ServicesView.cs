using CarePortals.BookingPages.Times;

namespace CarePortals.BookingPages.Services;

/// <summary>The services to choose from.</summary>
/// <param name="All">All of them.</param>
/// <param name="Groups">The same in groups.</param>
/// <param name="Next">The first open time of those of which it is known, by id.</param>
internal sealed record ServicesView(
    IReadOnlyList<ServiceSummary> All, IReadOnlyList<ServiceGroup> Groups, IReadOnlyDictionary<string, AppointmentTime> Next)
{
    // More are not seen at once.
    private const int FewServices = 8;
    private const int FewGroups = 2;

    public bool IsLong => All.Count > FewServices;

    public bool HasManyGroups => Groups.Count > FewGroups;

    /// <summary>Id of a group's heading.</summary>
    public static string IdOf(int group) => FormattableString.Invariant($"group-{group + 1}");
}
