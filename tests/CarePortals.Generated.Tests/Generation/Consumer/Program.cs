// A consumer outside of the repository. It names everything that README and the design promise, so that a renamed member
// stops this build, and books on the sandbox. ConsumerTests copies, builds and runs it; it is no part of the tests' assembly.
using CarePortals.Generated;
using CarePortals.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

await using var sandbox = await SandboxServer.StartAsync();

var section = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["CarePortals:BaseAddress"] = sandbox.BaseAddress.ToString(),
        ["CarePortals:OrganizationId"] = "appgen_demo",
    })
    .Build()
    .GetSection("CarePortals");

var services = new ServiceCollection();
IHttpClientBuilder fromSection = services.AddCarePortalsClient(section);
IHttpClientBuilder fromCode = services.AddCarePortalsClient((CarePortalsClientOptions options) =>
{
    options.BaseAddress = sandbox.BaseAddress;
    options.OrganizationId = "appgen_demo";
    options.AttemptTimeout = TimeSpan.FromSeconds(10);
    options.TotalTimeout = TimeSpan.FromSeconds(30);
    options.MaxRetryAttempts = 3;
    options.MaxResponseBytes = 8 * 1024 * 1024;
    options.ApplicationName = "Consumer";
});
IHttpClientBuilder byName = services.AddCarePortalsClient("other", options => options.BaseAddress = sandbox.BaseAddress);
await using var provider = services.BuildServiceProvider();

ICarePortalsClient client = provider.GetRequiredService<ICarePortalsClient>();
ICarePortalsClient other = provider.GetRequiredKeyedService<ICarePortalsClient>("other").ForOrganization("appgen_demo");

IReadOnlyList<Service> list = await client.ListServicesAsync(CancellationToken.None);
Service service = list.First(candidate => candidate.Payment is Payment { Enabled: true } && candidate.Form is FormReference { Id: not null } && !candidate.IsQueueService);
Form form = await other.GetFormAsync(service.Form!.Id!, CancellationToken.None);
foreach (FormField field in form.Fields ?? [])
{
    Console.WriteLine($"{field.Name}: {field.Label ?? field.Name}");
}

Availability availability = await client.GetServiceAvailabilityAsync(service.Id, availableDays: 14, timezone: "America/New_York", CancellationToken.None);
IReadOnlyList<DateTimeOffset> open = availability.Slots;
IReadOnlyList<SlotDay> days = availability.GroupByDay(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
SlotDay day = availability.GroupByDay("America/New_York")[^1];
DateOnly date = day.Date;
Slot slot = day.Slots[^1];
DateTimeOffset start = slot.Start;
PartOfDay part = slot.PartOfDay;
DateTimeOffset? next = availability.Next(start);
IReadOnlyList<DateTimeOffset> near = availability.Nearest(start, 3);
Console.WriteLine($"{availability.IsQueue} {availability.Days.Count} {open.Count} {days.Count} {date} {part is PartOfDay.Morning or PartOfDay.Afternoon or PartOfDay.Evening} {slot.IsRepeatedHour} {next} {near.Count}");

var values = new Dictionary<string, object?> { ["firstName"] = "Jane", ["lastName"] = "Doe", ["email"] = "jane@example.com", ["phone"] = "+15551234567" };
CreateAppointmentRequest request = CreateAppointmentRequest.For(service, slot, values, "America/New_York");
request.Meta = new AppointmentMeta { Timezone = "America/New_York", ReferralCode = "consumer" };
Appointment appointment = await client.CreateAppointmentAsync(request, CancellationToken.None);

try
{
    await client.CreateAppointmentAsync(request);
}
catch (ApiException refused) when (refused.StatusCode == 409)
{
    ApiError? error = refused.Error;
    Console.WriteLine($"{refused.Headers.Count} {refused.Response?.Length} {error?.Message}");
}

Console.WriteLine($"Booked {appointment.Id} at {appointment.Reservation:O}; the sandbox holds {sandbox.Appointments.Count}");
Console.WriteLine($"{fromSection.Name == fromCode.Name} {byName.Name != fromCode.Name}");
