using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Readme;

/// <summary>The examples of the XML documentation, line by line, so that they compile; ExampleTests compares the two.</summary>
public static class DocumentationSamples
{
    public static void FromCode(IServiceCollection services)
    {
        services.AddCarePortalsClient(options => options.OrganizationId = "appgen_demo");
    }

    public static void FromConfiguration(IServiceCollection services, IConfiguration configuration)
    {
        services.AddCarePortalsClient(configuration.GetSection("CarePortals"));
    }

    public static async Task<object?> Keyed(IServiceCollection services)
    {
        services.AddCarePortalsClient("clinic-b", options => options.OrganizationId = "appgen_kathmandu");
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredKeyedService<ICarePortalsClient>("clinic-b");
        return client;
    }

    public static void WithoutResilience(IServiceCollection services)
    {
        services.AddCarePortalsClient(options => options.TotalTimeout = TimeSpan.FromSeconds(15)).RemoveCarePortalsResilience();
    }

    public static void KeyedFromConfiguration(IServiceCollection services, IConfiguration configuration)
    {
        services.AddCarePortalsClient("clinic-b", configuration.GetSection("ClinicB"));
    }

    public static void WithTunedResilience(IServiceCollection services)
    {
        services.AddCarePortalsClient(options => options.OrganizationId = "appgen_demo")
            .ConfigureCarePortalsResilience(resilience => resilience.CircuitBreaker.BreakDuration = TimeSpan.FromSeconds(10));
    }

    public static object? WithoutContainer()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var client = new CarePortalsClient(http, new CarePortalsClientOptions { OrganizationId = "appgen_demo" });
        return client;
    }

    public static async Task<object?> WholeFlow(ICarePortalsClient client)
    {
        var services = await client.ListServicesAsync();
        var form = await client.GetFormAsync(services[0].Form!.Id!);
        var availability = await client.GetServiceAvailabilityAsync(services[0].Id, timezone: "America/Toronto");
        var slot = availability.GroupByDay("America/Toronto")[0].Slots[0];
        var values = new Dictionary<string, object?> { ["firstName"] = "Jane" };
        var request = CreateAppointmentRequest.For(services[0], slot, values, "America/Toronto");
        var appointment = await client.CreateAppointmentAsync(request); // Or BookAsync, which returns a value for every outcome.
        return (form, appointment);
    }

    public static async Task<object?> Outcomes(ICarePortalsClient client, CreateAppointmentRequest request)
    {
        var message = await client.BookAsync(request) switch
        {
            BookingResult.Booked(var appointment) => $"Booked: {appointment.Reservation:u}",
            BookingResult.SlotTaken(var alternatives, _) => $"Just taken. {alternatives.Count} times nearby are open.",
            BookingResult.Rejected(var error, _) => error.Message, // Show it. Do not log it.
            _ => "It may be booked. Do not book again: ask the clinic.",
        };
        return message;
    }

    public static async Task<object?> OtherOrganization(ICarePortalsClient client)
    {
        var services = await client.ForOrganization("appgen_kathmandu").ListServicesAsync();
        return services;
    }

    public static void Days(Availability availability)
    {
        foreach (var day in availability.GroupByDay("America/Toronto"))
        {
            Console.WriteLine($"{day.Date:O}: {string.Join(", ", day.Slots.Select(slot => $"{slot.Start:HH:mm}"))}");
        }
    }

    public static object? Soonest(Availability availability, TimeProvider clock)
    {
        var soonest = availability.Next(clock.GetUtcNow().AddHours(2));
        return soonest;
    }

    public static object? Near(Availability availability, CreateAppointmentRequest request)
    {
        var near = availability.Nearest(request.Reservation, count: 3);
        return near;
    }

    public static object? Request(Service service, Availability availability, Dictionary<string, object?> values)
    {
        var slot = availability.GroupByDay("America/Toronto")[0].Slots[0];
        var request = CreateAppointmentRequest.For(service, slot, values, "America/Toronto");
        return request;
    }

    public static object? Queue(Service service, Dictionary<string, object?> values)
    {
        var request = CreateAppointmentRequest.ForQueue(service, values, "America/Toronto");
        return request;
    }

    public static void Problems(Form form, Dictionary<string, object?> values)
    {
        foreach (var problem in form.Validate(values))
        {
            Console.WriteLine($"{problem.Field.Label}: {problem.Message}");
        }
    }

    public static object? Problem(FormField field)
    {
        var problem = field.Validate("jane@example.com");
        return problem;
    }

    public static object? WebAppForm(Service service)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var html = BookingWebApp.FormMarkup("appgen_demo", service.Form!.Id!, successPath: "/thanks", nonce: nonce);
        var policy = BookingWebApp.ContentSecurityPolicy(nonce);
        return html + policy;
    }

    public static object? WebAppAppointment(Service service, string nonce)
    {
        var html = BookingWebApp.AppointmentMarkup("appgen_demo", service.Id, nonce: nonce);
        return html;
    }

    public static void WebAppPolicy(HttpResponse response, string nonce)
    {
        response.Headers["Content-Security-Policy"] = BookingWebApp.ContentSecurityPolicy(nonce);
    }
}
