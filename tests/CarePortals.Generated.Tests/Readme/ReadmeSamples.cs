using CarePortals.Sandbox;
using CarePortals.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Readme;

/// <summary>The C# of README.md and of the package's README, line by line, so that it compiles; ReadmeTests compares the two and runs what can be run.</summary>
public static class ReadmeSamples
{
    public static async Task FirstCall()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient(options =>
        {
            options.BaseAddress = new Uri("http://127.0.0.1:5080"); // The sandbox. Leave this out for the real service.
            options.OrganizationId = "appgen_demo";
        });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ICarePortalsClient>();
        await Book(client);
    }

    public static async Task<string> Book(ICarePortalsClient client)
    {
        var service = (await client.ListServicesAsync()).First(candidate => candidate.IsActive && !candidate.IsQueueService);
        var availability = await client.GetServiceAvailabilityAsync(service.Id, timezone: "America/Toronto");
        var slot = availability.GroupByDay("America/Toronto")[0].Slots[0];
        var answers = new Dictionary<string, object?> { ["firstName"] = "Jane", ["lastName"] = "Doe", ["email"] = "jane@example.com", ["phone"] = "+15551234567" };
        var request = CreateAppointmentRequest.For(service, slot, answers, "America/Toronto");
        var message = await client.BookAsync(request) switch
        {
            BookingResult.Booked(var appointment) => $"Booked: {appointment.Id}, {appointment.Reservation:u}",
            BookingResult.SlotTaken(var alternatives, _) => $"Just taken. Open nearby: {string.Join(", ", alternatives.Select(start => $"{start:u}"))}",
            BookingResult.Rejected(var error, var status) => $"Not accepted ({status}): {error.Message}", // Show it. Do not log it.
            _ => "It may be booked. Do not book again: ask the clinic.",
        };
        Console.WriteLine(message);
        return message;
    }

    public static string InDoubt(BookingResult result) => result switch
    {
        BookingResult.Unknown({ Listing: SlotListing.StillListed, StatusCode: not (>= 200 and < 300) }) => "The time is still open, so most likely not booked. Look again before you book.",
        _ => "It may be booked.",
    };

    public static async Task<IReadOnlyList<FormProblem>> Check(ICarePortalsClient client, Service service, Dictionary<string, object?> answers)
    {
        var form = await client.GetFormAsync(service.Form!.Id!);
        var problems = form.Validate(answers); // What is missing or looks wrong. The service has the last word.
        return problems;
    }

    public static void Configure(IServiceCollection services, IConfiguration configuration)
    {
        services.AddCarePortalsClient(configuration.GetSection("CarePortals"));
        services.AddCarePortalsClient("clinic-b", options => options.OrganizationId = "appgen_kathmandu"); // [FromKeyedServices("clinic-b")]
    }

    public static FakeCarePortalsClient Fake(IServiceCollection services)
    {
        var fake = new FakeCarePortalsClient(new FixedClock(new DateTimeOffset(2024, 10, 27, 12, 0, 0, TimeSpan.Zero)));
        fake.ListServices.Returns([Build.Service(service => service.SlotDuration = 30)]);
        fake.Book.ReturnsNext(new BookingResult.SlotTaken([], Error: null)); // Once; then every booking succeeds.
        services.AddSingleton<ICarePortalsClient>(fake);
        return fake;
    }

    public static async Task<IReadOnlyList<Service>> OnSandbox(IServiceCollection services, TimeProvider clock)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = clock });
        services.AddCarePortalsClient(options => (options.BaseAddress, options.OrganizationId) = (sandbox.BaseAddress, "appgen_demo"));
        sandbox.Troubles.Add(new Trouble(TroubleKind.ResetAfter), Operation.CreateAppointment, times: 1);

        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync();
    }
}
