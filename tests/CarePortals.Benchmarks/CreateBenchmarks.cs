using BenchmarkDotNet.Attributes;
using CarePortals.Benchmarks.Clients;
using CarePortals.Generated;
using RestSharp;

namespace CarePortals.Benchmarks;

/// <summary>Books an appointment; the answer has about 500 bytes.</summary>
[MemoryDiagnoser]
public class CreateBenchmarks
{
    private static readonly DateTimeOffset Start = new(2026, 10, 28, 14, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, string> Answers = new() { ["firstName"] = "Jane", ["lastName"] = "Doe", ["email"] = "jane@example.com", ["phone"] = "+15551234567" };

    /// <summary>The booking, as hand-written code and Refit send it.</summary>
    internal static readonly HandWritten.Booking Booking = new() { ServiceId = AllClients.ServiceId, Reservation = Start, Values = Answers, Meta = new() { Timezone = AllClients.Zone } };

    private readonly StockNewtonsoft.CreateAppointmentRequest _stockNewtonsoft = new() { ServiceId = AllClients.ServiceId, Reservation = Start, Values = [], Meta = new() { Timezone = AllClients.Zone } };
    private readonly StockSystemTextJson.CreateAppointmentRequest _stockSystemTextJson = new() { ServiceId = AllClients.ServiceId, Reservation = Start, Values = [], Meta = new() { Timezone = AllClients.Zone } };
    private readonly Kiota.Models.CreateAppointmentRequest _kiota = new() { ServiceId = AllClients.ServiceId, Reservation = Start, Values = new(), Meta = new() { Timezone = AllClients.Zone } };

    /// <summary>The same booking, as ours.</summary>
    internal static readonly CreateAppointmentRequest Request = CreateAppointmentRequest.For(
        new Service { Id = AllClients.ServiceId, Label = "General Consultation" },
        new Slot(Start),
        Answers.ToDictionary(answer => answer.Key, answer => (object?)answer.Value),
        AllClients.Zone);

    private AllClients? _clients;

    [GlobalSetup]
    public async Task Setup()
    {
        foreach (var (name, answer) in Answers)
        {
            _stockNewtonsoft.Values[name] = answer;
            _stockSystemTextJson.Values[name] = answer;
            _kiota.Values!.AdditionalData[name] = answer;
        }

        _clients = new AllClients(Payloads.Appointment);
        Facts.AssertSame(
            Facts.Of(await _clients.HandWritten.CreateAppointmentAsync(Booking)),
            Facts.Of(await Bare()),
            Facts.Of(await Pipeline()),
            Facts.Of(await _clients.HandWrittenStandard.CreateAppointmentAsync(Booking)),
            Facts.Of(await _clients.Refit.CreateAppointmentAsync(Booking)),
            Facts.Of(await _clients.RefitStandard.CreateAppointmentAsync(Booking)),
            Facts.Of((await _clients.Kiota.Appointments.PostAsync(_kiota))!),
            Facts.Of(await _clients.Limit.CreateAppointmentAsync(Booking)),
            Facts.Of(await StockNewtonsoft()),
            Facts.Of(await StockSystemTextJson()),
            Facts.Of((HandWritten.Appointment)await RestSharp()));
    }

    [Benchmark(Baseline = true)]
    public async Task<object> HandWritten() => await _clients!.HandWritten.CreateAppointmentAsync(Booking);

    [Benchmark]
    public Task<Appointment> Bare() => _clients!.Bare.CreateAppointmentAsync(Request);

    [Benchmark]
    public Task<Appointment> Pipeline() => _clients!.Pipeline.CreateAppointmentAsync(Request);

    [Benchmark]
    public async Task<object> HandWrittenStandard() => await _clients!.HandWrittenStandard.CreateAppointmentAsync(Booking);

    [Benchmark]
    public async Task<object> Refit() => await _clients!.Refit.CreateAppointmentAsync(Booking);

    [Benchmark]
    public async Task<object> RefitStandard() => await _clients!.RefitStandard.CreateAppointmentAsync(Booking);

    [Benchmark]
    public async Task<object> Kiota() => (await _clients!.Kiota.Appointments.PostAsync(_kiota))!;

    [Benchmark]
    public async Task<object> Limit() => await _clients!.Limit.CreateAppointmentAsync(Booking);

    [Benchmark]
    public Task<StockNewtonsoft.Appointment> StockNewtonsoft() => _clients!.StockNewtonsoft.CreateAppointmentAsync(AllClients.Organization, _stockNewtonsoft);

    [Benchmark]
    public Task<StockSystemTextJson.Appointment> StockSystemTextJson() => _clients!.StockSystemTextJson.CreateAppointmentAsync(AllClients.Organization, _stockSystemTextJson);

    [Benchmark]
    public async Task<object> RestSharp() => (await _clients!.RestSharp.PostAsync<HandWritten.Appointment>(new RestRequest("appointments").AddJsonBody(Booking)))!;
}
