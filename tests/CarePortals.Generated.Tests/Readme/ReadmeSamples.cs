using CarePortals.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Readme;

/// <summary>The C# of README.md, line by line, so that it compiles; ReadmeTests compares the two and runs what can be run.</summary>
public static class ReadmeSamples
{
    public static async Task FirstCall()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient(options =>
        {
            options.BaseAddress = new Uri("http://127.0.0.1:5080"); // The sandbox. Leave it out for the real service.
            options.OrganizationId = "appgen_demo";
        });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ICarePortalsClient>();
        await Book(client);
    }

    public static async Task<CreateAppointmentRequest> Book(ICarePortalsClient client)
    {
        var service = (await client.ListServicesAsync()).First(candidate => candidate.IsActive && !candidate.IsQueueService);
        var form = await client.GetFormAsync(service.Form!.Id!);
        Console.WriteLine($"{service.Label}, {service.SlotDuration} minutes, {service.Payment?.Price} {service.Payment?.Currency}, {form.Fields?.Count} questions");

        var availability = await client.GetServiceAvailabilityAsync(service.Id, timezone: "America/Toronto");
        var day = availability.GroupByDay("America/Toronto")[0];
        var slot = day.Slots[0];
        Console.WriteLine($"{day.Date}, {slot.Start:HH:mm}, {slot.PartOfDay}");

        var values = new Dictionary<string, object?> { ["firstName"] = "Jane", ["lastName"] = "Doe", ["email"] = "jane@example.com", ["phone"] = "+15551234567" };
        var request = CreateAppointmentRequest.For(service, slot, values, "America/Toronto");
        var appointment = await client.CreateAppointmentAsync(request);
        Console.WriteLine($"Booked: {appointment.Id}, {appointment.Reservation:u}");
        return request;
    }

    public static void Configure(IServiceCollection services, IConfiguration configuration)
    {
        services.AddCarePortalsClient(configuration.GetSection("CarePortals"));
        services.AddCarePortalsClient("clinic-b", options => options.OrganizationId = "appgen_kathmandu");
    }

    public static async Task<IReadOnlyList<Service>> OnSandbox(IServiceCollection services, TimeProvider clock)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = clock });
        services.AddCarePortalsClient(options => (options.BaseAddress, options.OrganizationId) = (sandbox.BaseAddress, "appgen_demo"));
        sandbox.Troubles.Add(new Trouble(TroubleKind.ResetAfter), Operation.CreateAppointment, times: 1);

        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync();
    }

    public static async Task BookAgain(ICarePortalsClient client, CreateAppointmentRequest request)
    {
        try
        {
            await client.CreateAppointmentAsync(request);
        }
        catch (ApiException refused) when (refused.StatusCode is >= 400 and < 500)
        {
            var fresh = await client.GetServiceAvailabilityAsync(request.ServiceId);
            Console.WriteLine(fresh.Slots.Contains(request.Reservation)
                ? "Refused for another reason: see refused.Error"
                : $"Taken; near it are {string.Join(", ", fresh.Nearest(request.Reservation, 3))}");
        }
    }
}
