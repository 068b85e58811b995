using Refit;

namespace CarePortals.Benchmarks.Clients;

/// <summary>The same calls by Refit, with the models and the generated System.Text.Json code of <see cref="HandWritten"/>.</summary>
internal interface IRefitClient
{
    [Get("/services")]
    Task<List<HandWritten.Service>> ListServicesAsync();

    [Get("/services/{serviceId}/availability-v2")]
    Task<Dictionary<string, List<DateTimeOffset>>> GetServiceAvailabilityAsync(string serviceId, string timezone);

    [Post("/appointments")]
    Task<HandWritten.Appointment> CreateAppointmentAsync([Body] HandWritten.Booking booking);
}
