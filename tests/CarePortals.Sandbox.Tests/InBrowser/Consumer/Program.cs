// A client in a browser: it makes all four calls, and books four times, each of which the sandbox answers in four ways.
// ClientInBrowserTests copies, publishes and serves it. Its argument is the address of the sandbox.
using CarePortals.Generated;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddCarePortalsClient(options =>
{
    options.BaseAddress = new Uri(args[0]);
    options.OrganizationId = "appgen_demo";
});
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<ICarePortalsClient>();

var list = await client.ListServicesAsync();
var service = list.First(candidate => !candidate.IsQueueService && candidate.Form?.Id is not null);
var form = await client.GetFormAsync(service.Form!.Id!);
var availability = await client.GetServiceAvailabilityAsync(service.Id, timezone: "America/Toronto");
var slots = availability.GroupByDay("America/Toronto").SelectMany(day => day.Slots).Take(4);
Console.WriteLine($"{list.Count} services, a form of {form.Fields?.Count} fields, {availability.Slots.Count} times");

var values = new Dictionary<string, object?> { ["firstName"] = "Jane", ["lastName"] = "Doe", ["email"] = "jane@example.com", ["phone"] = "+15551234567" };
foreach (var slot in slots)
{
    Console.WriteLine(await client.BookAsync(CreateAppointmentRequest.For(service, slot, values, "America/Toronto")) switch
    {
        BookingResult.Booked => "Booked",
        BookingResult.SlotTaken taken => $"SlotTaken with {taken.Alternatives.Count} others",
        BookingResult.Rejected rejected => $"Rejected {rejected.StatusCode}",
        BookingResult.Unknown unknown => $"Unknown: {unknown.Uncertainty.Reason}",
        _ => "a fifth case",
    });
}

Console.WriteLine("The end");
