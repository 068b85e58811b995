// A client in a browser: it makes all four calls, and books four times, each of which the sandbox answers in four ways. Then
// come a keyed client with a handler of the application's own, a service that is too slow, and one that nobody can reach.
// ClientInBrowserTests copies, publishes and serves it. Its argument is the address of the sandbox.
using CarePortals.Generated;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddCarePortalsClient(options =>
{
    options.BaseAddress = new Uri(args[0]);
    options.OrganizationId = "appgen_demo";
});
var settings = new ConfigurationBuilder().AddInMemoryCollection(
[
    new("Clinic:BaseAddress", args[0]),
    new("Clinic:OrganizationId", "appgen_kathmandu"),
    new("Clinic:AttemptTimeout", "00:00:05"),
]).Build();
services.AddCarePortalsClient("clinic", settings.GetSection("Clinic")).ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = false });

// A browser refuses this port.
services.AddCarePortalsClient("nowhere", options => options.BaseAddress = new Uri("http://localhost:1"));
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<ICarePortalsClient>();

var list = await client.ListServicesAsync();
var service = list.First(candidate => !candidate.IsQueueService && candidate.Form?.Id is not null);
var form = await client.GetFormAsync(service.Form!.Id!);
var availability = await client.GetServiceAvailabilityAsync(service.Id, timezone: "America/Toronto");
var slots = availability.GroupByDay("America/Toronto").SelectMany(day => day.Slots).Take(4);
Console.WriteLine($"{list.Count} services, a form of {form.Fields?.Count} fields, {availability.Slots.Count} times");

var values = new Dictionary<string, object?> { ["firstName"] = "Jane", ["lastName"] = "Doe", ["email"] = "jane@example.com", ["phone"] = "+15551234567", ["consent"] = true };
foreach (var slot in slots)
{
    await BookAsync(client, CreateAppointmentRequest.For(service, slot, values, "America/Toronto"));
}

// The browser reports the old name of the zone.
client = provider.GetRequiredKeyedService<ICarePortalsClient>("clinic");
service = (await client.ListServicesAsync()).First(candidate => !candidate.IsQueueService);
var times = (await client.GetServiceAvailabilityAsync(service.Id, timezone: "Asia/Katmandu")).GroupByDay("Asia/Katmandu").SelectMany(day => day.Slots).ToList();
Console.WriteLine($"{service.Id} at {times[0].Start.Offset}");
await BookAsync(client, CreateAppointmentRequest.For(service, times[0], values, "Asia/Katmandu"));
await BookAsync(client, CreateAppointmentRequest.For(service, times[1], values, "Asia/Katmandu"));
await BookAsync(provider.GetRequiredKeyedService<ICarePortalsClient>("nowhere"), CreateAppointmentRequest.For(service, times[2], values, "Asia/Katmandu"));

Console.WriteLine("The end");

static async Task BookAsync(ICarePortalsClient client, CreateAppointmentRequest request) =>
    Console.WriteLine(await client.BookAsync(request) switch
    {
        BookingResult.Booked => "Booked",
        BookingResult.SlotTaken taken => $"SlotTaken with {taken.Alternatives.Count} others",
        BookingResult.Rejected rejected => $"Rejected {rejected.StatusCode}",
        BookingResult.Unknown unknown => $"Unknown: {unknown.Uncertainty.Reason}",
        _ => "a fifth case",
    });
