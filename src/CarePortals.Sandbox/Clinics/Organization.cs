using System.Text.Json.Serialization;

namespace CarePortals.Sandbox.Clinics;

/// <summary>A tenant: the clinic's time zone, services, forms, and opening hours by service id.</summary>
internal sealed record Organization
{
    public required string Id { get; init; }

    public required string Timezone { get; init; }

    public required IReadOnlyList<Service> Services { get; init; }

    public required IReadOnlyList<Form> Forms { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<OpeningHours>> Hours { get; init; }

    [JsonIgnore]
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Timezone);

    public Service? FindService(string id) => Services.FirstOrDefault(service => service.Id == id);

    public Form? FindForm(string id) => Forms.FirstOrDefault(form => form.Id == id);

    public ServiceCalendar CalendarOf(Service service) =>
        new(service, Hours.GetValueOrDefault(service.Id) ?? [], Zone);
}
