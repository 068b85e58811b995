using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace CarePortals.Benchmarks.Clients;

/// <summary>
/// What a careful developer writes by hand: one HttpClient with its headers, System.Text.Json with generated code, answers
/// read from the stream. The 1.00 of every ratio.
/// </summary>
internal sealed class HandWritten
{
    private readonly HttpClient _http;

    public HandWritten(HttpClient http)
    {
        _http = http;
        _http.DefaultRequestHeaders.Add("organization", "appgen_demo");
        _http.DefaultRequestHeaders.Add("Accept", "application/json");
        _http.DefaultRequestHeaders.Add("User-Agent", "CarePortals.Benchmarks/1.0");
    }

    public async Task<List<Service>> ListServicesAsync() =>
        (await _http.GetFromJsonAsync("services", HandWrittenJson.Default.ListService).ConfigureAwait(false))!;

    public async Task<Dictionary<string, List<DateTimeOffset>>> GetServiceAvailabilityAsync(string serviceId) =>
        (await _http.GetFromJsonAsync($"services/{Uri.EscapeDataString(serviceId)}/availability-v2?timezone=America%2FToronto", HandWrittenJson.Default.DictionaryStringListDateTimeOffset).ConfigureAwait(false))!;

    public async Task<Appointment> CreateAppointmentAsync(Booking booking)
    {
        using var response = await _http.PostAsJsonAsync("appointments", booking, HandWrittenJson.Default.Booking).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(HandWrittenJson.Default.Appointment).ConfigureAwait(false))!;
    }

    internal sealed class Service
    {
        [JsonPropertyName("_id")]
        public string Id { get; set; } = "";

        public string? Organization { get; set; }

        public string Label { get; set; } = "";

        public string? Description { get; set; }

        public string? Status { get; set; }

        public int? SlotDuration { get; set; }

        public int? SlotGap { get; set; }

        public decimal? MinLeadTime { get; set; }

        public decimal? MaxLeadTime { get; set; }

        public FormReference? Form { get; set; }

        public Payment? Payment { get; set; }

        public bool? IsVirtualMeeting { get; set; }
    }

    internal sealed class FormReference
    {
        public string? Id { get; set; }
    }

    internal sealed class Payment
    {
        public bool? Enabled { get; set; }

        public decimal? Price { get; set; }

        public string? Currency { get; set; }

        public bool? PayLater { get; set; }

        public bool? SaveCardOnly { get; set; }

        public decimal? HcCoverage { get; set; }
    }

    internal sealed class Booking
    {
        public string ServiceId { get; set; } = "";

        public DateTimeOffset Reservation { get; set; }

        public Dictionary<string, string> Values { get; set; } = [];

        public BookingMeta? Meta { get; set; }
    }

    internal sealed class BookingMeta
    {
        public string? Timezone { get; set; }
    }

    internal sealed class Appointment
    {
        [JsonPropertyName("_id")]
        public string Id { get; set; } = "";

        public string? Organization { get; set; }

        public ServiceReference? Service { get; set; }

        public string? Status { get; set; }

        public DateTimeOffset? Reservation { get; set; }

        public int? Duration { get; set; }

        public string? AccessKey { get; set; }

        public VirtualMeeting? VirtualMeeting { get; set; }

        public DateTimeOffset? CreatedAt { get; set; }

        public DateTimeOffset? UpdatedAt { get; set; }
    }

    internal sealed class ServiceReference
    {
        [JsonPropertyName("_id")]
        public string? Id { get; set; }

        public string? Label { get; set; }
    }

    internal sealed class VirtualMeeting
    {
        public string? JoinUrl { get; set; }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<HandWritten.Service>))]
[JsonSerializable(typeof(Dictionary<string, List<DateTimeOffset>>))]
[JsonSerializable(typeof(HandWritten.Booking))]
[JsonSerializable(typeof(HandWritten.Appointment))]
internal sealed partial class HandWrittenJson : JsonSerializerContext;
