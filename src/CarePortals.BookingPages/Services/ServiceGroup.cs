namespace CarePortals.BookingPages.Services;

/// <summary>Services that belong together.</summary>
/// <param name="Name">The heading, or null for the services of a page that has no groups.</param>
/// <param name="Services">The services, in the order in which the API lists them.</param>
internal sealed record ServiceGroup(string? Name, IReadOnlyList<ServiceSummary> Services)
{
    // Fewer are seen at once.
    private const int FewServices = 12;

    private static readonly string[] Separators = [" – ", " — ", " - ", ": ", " | ", " / "];

    /// <summary>
    /// The groups that the clinic names; else, of a long list, those by the first part of the names, as in
    /// <c>Physiotherapy – first visit</c>. What is in none comes last.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="named">Ids of services by the name of their group.</param>
    /// <param name="others">The heading of what is in no group.</param>
    public static IReadOnlyList<ServiceGroup> Of(IReadOnlyList<ServiceSummary> services, IReadOnlyList<(string Name, IReadOnlySet<string> Ids)> named, string others)
    {
        var group = named.Count > 0 ? service => named.FirstOrDefault(one => one.Ids.Contains(service.Id)).Name
            : services.Count > FewServices ? ByFirstPart(services)
            : (Func<ServiceSummary, string?>)(_ => null);
        var all = services.GroupBy(group).Select(found => new ServiceGroup(found.Key, [.. found]))
            .OrderBy(found => named.Select(one => one.Name).ToList().IndexOf(found.Name!)).ToArray();
        return all.Length > 1
            ? [.. all.Where(one => one.Name is not null), .. all.Where(one => one.Name is null).Select(one => one with { Name = others })]
            : [new ServiceGroup(null, services)];
    }

    // One service makes no group.
    private static Func<ServiceSummary, string?> ByFirstPart(IReadOnlyList<ServiceSummary> services)
    {
        var shared = services.Select(FirstPart).OfType<string>().GroupBy(part => part, StringComparer.OrdinalIgnoreCase).Where(part => part.Count() > 1).ToDictionary(part => part.Key, part => part.First(), StringComparer.OrdinalIgnoreCase);
        return service => FirstPart(service) is { } part ? shared.GetValueOrDefault(part) : null;
    }

    private static string? FirstPart(ServiceSummary service)
    {
        var end = Separators.Select(separator => service.Name.IndexOf(separator, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        return end > 0 ? service.Name[..end].Trim() : null;
    }
}
