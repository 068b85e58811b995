// A consumer that is published as native code: it makes all four calls and says how the booking ended. Its arguments are the
// address of a sandbox and whether its answers hold a type of its own. NativeTests copies, publishes and runs it.
using CarePortals.Generated;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var services = new ServiceCollection();
services.AddLogging();
services.AddCarePortalsClient(options =>
{
    options.BaseAddress = new Uri(args[0]);
    options.OrganizationId = "appgen_demo";
    options.AttemptTimeout = TimeSpan.FromSeconds(10);
});
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<ICarePortalsClient>();

var list = await client.ListServicesAsync();
var service = list.First(candidate => !candidate.IsQueueService && candidate.Form?.Id is not null);
var form = await client.GetFormAsync(service.Form!.Id!);
var availability = await client.GetServiceAvailabilityAsync(service.Id, timezone: "America/Toronto");
var slot = availability.GroupByDay("America/Toronto").SelectMany(day => day.Slots).First();
Console.WriteLine($"{list.Count} services, the first for {list[0].Payment?.Price}; a form of {form.Fields?.Count} fields; {availability.Slots.Count} times");

var values = new Dictionary<string, object?>
{
    ["firstName"] = "Jane",
    ["lastName"] = "Doe",
    ["email"] = "jane@example.com",
    ["phone"] = "+15551234567",
    ["visits"] = new List<object?> { 1, 2.5m, null },
};
if (args.Contains("own-type"))
{
    values["address"] = new Address("Toronto");
}

try
{
    Console.WriteLine(await client.BookAsync(CreateAppointmentRequest.For(service, slot, values, "America/Toronto")) switch
    {
        BookingResult.Booked booked => $"Booked {booked.Appointment.Id} at {booked.Appointment.Reservation:O}",
        BookingResult.SlotTaken taken => $"SlotTaken with {taken.Alternatives.Count} others",
        BookingResult.Rejected rejected => $"Rejected {rejected.StatusCode}: {rejected.Error.Message}",
        BookingResult.Unknown unknown => $"Unknown: {unknown.Uncertainty.Reason}",
        _ => "a fifth case",
    });
}
catch (ArgumentException exception)
{
    Console.WriteLine($"ArgumentException: {exception.Message}");
}

internal sealed record Address(string City);
