using System.Buffers;
using System.Text.Json;

namespace CarePortals.Benchmarks.Clients;

/// <summary>
/// The limit: Utf8JsonReader over a pooled buffer into the hand-written models, strict, without any of the checks and errors
/// that a client needs.
/// </summary>
internal sealed class Limit(HttpClient http)
{
    public async Task<List<HandWritten.Service>> ListServicesAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "services");
        return await SendAsync(request, Services).ConfigureAwait(false);
    }

    public async Task<Dictionary<string, List<DateTimeOffset>>> GetServiceAvailabilityAsync(string serviceId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"services/{serviceId}/availability-v2?timezone=America%2FToronto");
        return await SendAsync(request, Availability).ConfigureAwait(false);
    }

    public async Task<HandWritten.Appointment> CreateAppointmentAsync(HandWritten.Booking booking)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "appointments");
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(booking, HandWrittenJson.Default.Booking));
        return await SendAsync(request, static body =>
        {
            var json = new Utf8JsonReader(body);
            json.Read();
            return Appointment(ref json);
        }).ConfigureAwait(false);
    }

    private async Task<T> SendAsync<T>(HttpRequestMessage request, Func<ReadOnlySpan<byte>, T> read)
    {
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent((int)response.Content.Headers.ContentLength!);
        try
        {
            var length = await stream.ReadAtLeastAsync(buffer, (int)response.Content.Headers.ContentLength!).ConfigureAwait(false);
            return read(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static List<HandWritten.Service> Services(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        var services = new List<HandWritten.Service>();
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            services.Add(Service(ref json));
        }

        return services;
    }

    private static HandWritten.Service Service(ref Utf8JsonReader json)
    {
        var service = new HandWritten.Service();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("_id"u8)) { service.Id = json.GetString()!; }
            else if (name.SequenceEqual("organization"u8)) { service.Organization = json.GetString(); }
            else if (name.SequenceEqual("label"u8)) { service.Label = json.GetString()!; }
            else if (name.SequenceEqual("description"u8)) { service.Description = json.GetString(); }
            else if (name.SequenceEqual("status"u8)) { service.Status = json.GetString(); }
            else if (name.SequenceEqual("slotDuration"u8)) { service.SlotDuration = json.GetInt32(); }
            else if (name.SequenceEqual("slotGap"u8)) { service.SlotGap = json.GetInt32(); }
            else if (name.SequenceEqual("minLeadTime"u8)) { service.MinLeadTime = json.GetDecimal(); }
            else if (name.SequenceEqual("maxLeadTime"u8)) { service.MaxLeadTime = json.GetDecimal(); }
            else if (name.SequenceEqual("isVirtualMeeting"u8)) { service.IsVirtualMeeting = json.GetBoolean(); }
            else if (name.SequenceEqual("form"u8))
            {
                json.Read();
                json.Read();
                service.Form = new HandWritten.FormReference { Id = json.GetString() };
                json.Read();
            }
            else if (name.SequenceEqual("payment"u8)) { service.Payment = Payment(ref json); }
            else { json.Skip(); }
        }

        return service;
    }

    private static HandWritten.Payment Payment(ref Utf8JsonReader json)
    {
        var payment = new HandWritten.Payment();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("enabled"u8)) { payment.Enabled = json.GetBoolean(); }
            else if (name.SequenceEqual("price"u8)) { payment.Price = json.GetDecimal(); }
            else if (name.SequenceEqual("currency"u8)) { payment.Currency = json.GetString(); }
            else if (name.SequenceEqual("payLater"u8)) { payment.PayLater = json.GetBoolean(); }
            else if (name.SequenceEqual("saveCardOnly"u8)) { payment.SaveCardOnly = json.GetBoolean(); }
            else if (name.SequenceEqual("hcCoverage"u8)) { payment.HcCoverage = json.GetDecimal(); }
            else { json.Skip(); }
        }

        return payment;
    }

    private static Dictionary<string, List<DateTimeOffset>> Availability(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        var days = new Dictionary<string, List<DateTimeOffset>>();
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var instants = new List<DateTimeOffset>();
            days[json.GetString()!] = instants;
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.String)
            {
                instants.Add(json.GetDateTimeOffset());
            }
        }

        return days;
    }

    private static HandWritten.Appointment Appointment(ref Utf8JsonReader json)
    {
        var appointment = new HandWritten.Appointment();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.ValueSpan;
            json.Read();
            if (name.SequenceEqual("_id"u8)) { appointment.Id = json.GetString()!; }
            else if (name.SequenceEqual("organization"u8)) { appointment.Organization = json.GetString(); }
            else if (name.SequenceEqual("status"u8)) { appointment.Status = json.GetString(); }
            else if (name.SequenceEqual("reservation"u8)) { appointment.Reservation = json.GetDateTimeOffset(); }
            else if (name.SequenceEqual("duration"u8)) { appointment.Duration = json.GetInt32(); }
            else if (name.SequenceEqual("accessKey"u8)) { appointment.AccessKey = json.GetString(); }
            else if (name.SequenceEqual("createdAt"u8)) { appointment.CreatedAt = json.GetDateTimeOffset(); }
            else if (name.SequenceEqual("updatedAt"u8)) { appointment.UpdatedAt = json.GetDateTimeOffset(); }
            else if (name.SequenceEqual("virtualMeeting"u8))
            {
                json.Read();
                json.Read();
                appointment.VirtualMeeting = new HandWritten.VirtualMeeting { JoinUrl = json.GetString() };
                json.Read();
            }
            else if (name.SequenceEqual("service"u8))
            {
                json.Read();
                json.Read();
                appointment.Service = new HandWritten.ServiceReference { Id = json.GetString() };
                json.Read();
                json.Read();
                appointment.Service.Label = json.GetString();
                json.Read();
            }
            else { json.Skip(); }
        }

        return appointment;
    }
}
