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

    private readonly HandWritten.Booking _handWritten = new() { ServiceId = AllClients.ServiceId, Reservation = Start, Values = Answers, Meta = new() { Timezone = AllClients.Zone } };
    private readonly StockNewtonsoft.CreateAppointmentRequest _stockNewtonsoft = new() { ServiceId = AllClients.ServiceId, Reservation = Start, Values = [], Meta = new() { Timezone = AllClients.Zone } };
    private readonly StockSystemTextJson.CreateAppointmentRequest _stockSystemTextJson = new() { ServiceId = AllClients.ServiceId, Reservation = Start, Values = [], Meta = new() { Timezone = AllClients.Zone } };
    private readonly CreateAppointmentRequest _ours = CreateAppointmentRequest.For(
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
        }

        _clients = new AllClients(Payloads.Appointment);
        Facts.AssertSame(
            Facts.Of(await _clients.HandWritten.CreateAppointmentAsync(_handWritten)),
            Facts.Of(await Bare()),
            Facts.Of(await Pipeline()),
            Facts.Of(await _clients.Limit.CreateAppointmentAsync(_handWritten)),
            Facts.Of(await StockNewtonsoft()),
            Facts.Of(await StockSystemTextJson()),
            Facts.Of((HandWritten.Appointment)await RestSharp()));
    }

    [Benchmark(Baseline = true)]
    public async Task<object> HandWritten() => await _clients!.HandWritten.CreateAppointmentAsync(_handWritten);

    [Benchmark]
    public Task<Appointment> Bare() => _clients!.Bare.CreateAppointmentAsync(_ours);

    [Benchmark]
    public Task<Appointment> Pipeline() => _clients!.Pipeline.CreateAppointmentAsync(_ours);

    [Benchmark]
    public async Task<object> Limit() => await _clients!.Limit.CreateAppointmentAsync(_handWritten);

    [Benchmark]
    public Task<StockNewtonsoft.Appointment> StockNewtonsoft() => _clients!.StockNewtonsoft.CreateAppointmentAsync(AllClients.Organization, _stockNewtonsoft);

    [Benchmark]
    public Task<StockSystemTextJson.Appointment> StockSystemTextJson() => _clients!.StockSystemTextJson.CreateAppointmentAsync(AllClients.Organization, _stockSystemTextJson);

    [Benchmark]
    public async Task<object> RestSharp() => (await _clients!.RestSharp.PostAsync<HandWritten.Appointment>(new RestRequest("appointments").AddJsonBody(_handWritten)))!;
}
