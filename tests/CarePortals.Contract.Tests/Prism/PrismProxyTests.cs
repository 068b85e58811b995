using System.Net;
using System.Text;
using CarePortals.Generated;
using CarePortals.Generated.Tests.EndToEnd;
using CarePortals.Generated.Tests.Support;
using CarePortals.Sandbox;
using Operation = CarePortals.Sandbox.Operation;

namespace CarePortals.Contract.Tests.Prism;

/// <summary>Prism between the client and the sandbox: neither says anything that the contract does not allow.</summary>
[Category("Node")]
[CancelAfter(180_000)]
internal sealed class PrismProxyTests
{
    private SandboxClient _sandbox;
    private PrismServer _proxy;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        _sandbox = await SandboxClient.StartAsync(limit.Token);
        _proxy = await PrismServer.ProxyAsync(_sandbox.Server.BaseAddress, limit.Token);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }

        await _sandbox.DisposeAsync();
    }

    [TearDown]
    public void Forget()
    {
        _sandbox.Server.Troubles.Clear();
        _sandbox.Server.ClearRequests();
    }

    [TestCaseSource(typeof(SandboxServer), nameof(SandboxServer.Organizations))]
    public async Task Everything_that_can_be_read_and_booked_follows_the_contract(string organization, CancellationToken cancellationToken)
    {
        using var through = new PrismClient(_proxy, organization);
        foreach (var service in await through.Client.ListServicesAsync(cancellationToken))
        {
            var form = await through.Client.GetFormAsync(service.Form!.Id!, cancellationToken);
            var availability = await through.Client.GetServiceAvailabilityAsync(service.Id, cancellationToken: cancellationToken);
            await through.Client.GetServiceAvailabilityAsync(service.Id, 7, "America/Toronto", cancellationToken);
            var slot = new Slot(availability.IsQueue ? SandboxClient.Now : availability.Slots[^1]);
            var request = new CreateAppointmentRequest
            {
                ServiceId = service.Id,
                Reservation = slot.Start,
                Values = form.Fields!.ToDictionary(field => field.Name, Answer),
                Meta = new AppointmentMeta { Timezone = "America/Toronto" },
            };
            var appointment = await through.Client.CreateAppointmentAsync(request, cancellationToken);

            Assert.That(appointment.Reservation, Is.EqualTo(slot.Start));
        }

        Assert.That(through.Violations, Is.Empty);
        Assert.That(_sandbox.Server.Requests.Select(request => request.Operation).Distinct(), Is.EquivalentTo(Enum.GetValues<Operation>()));
    }

    [TestCase(TroubleKind.Error500, 500)]
    [TestCase(TroubleKind.Error503, 503)]
    [TestCase(TroubleKind.TooManyRequests, 429)]
    [TestCase(TroubleKind.TooManyRequestsDate, 429)]
    [TestCase(TroubleKind.Taken, 409)]
    [TestCase(TroubleKind.Refused, 422)]
    public async Task A_refusal_follows_the_contract(TroubleKind trouble, int status, CancellationToken cancellationToken)
    {
        using var through = new PrismClient(_proxy);
        var request = await _sandbox.ConsultationRequestAsync(cancellationToken);
        _sandbox.Server.Troubles.Add(new Trouble(trouble, trouble == TroubleKind.Refused ? status : null), Operation.CreateAppointment);

        var refused = await Caught.From<ApiException>(() => through.Client.CreateAppointmentAsync(request, cancellationToken));

        Assert.That(through.Violations, Is.Empty);
        Assert.That(refused.StatusCode, Is.EqualTo(status));
    }

    [TestCase(null, 400)]
    [TestCase("appgen_nowhere", 401)]
    public async Task A_refused_organization_follows_the_contract(string? organization, int status, CancellationToken cancellationToken)
    {
        using var through = new PrismClient(_proxy, organization);

        var refused = await Caught.From<ApiException>(() => through.Client.ListServicesAsync(cancellationToken));

        Assert.That(through.Violations, Is.Empty);
        Assert.That(refused.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task What_is_not_there_follows_the_contract(CancellationToken cancellationToken)
    {
        using var through = new PrismClient(_proxy);
        var unanswered = (await _sandbox.ConsultationRequestAsync(cancellationToken));
        unanswered.Values.Clear();

        var noService = await Caught.From<ApiException>(() => through.Client.GetServiceAvailabilityAsync("none", cancellationToken: cancellationToken));
        var noForm = await Caught.From<ApiException>(() => through.Client.GetFormAsync("none", cancellationToken));
        var noAnswers = await Caught.From<ApiException>(() => through.Client.CreateAppointmentAsync(unanswered, cancellationToken));

        Assert.That(through.Violations, Is.Empty);
        Assert.That(new[] { noService.StatusCode, noForm.StatusCode, noAnswers.StatusCode }, Is.EqualTo(new[] { 404, 404, 400 }));
    }

    [TestCase(TroubleKind.Loose)]
    [TestCase(TroubleKind.Html502)]
    [TestCase(TroubleKind.Unreadable201)]
    public async Task An_answer_that_violates_the_contract_is_seen(TroubleKind trouble, CancellationToken cancellationToken)
    {
        using var through = new PrismClient(_proxy);
        var request = await _sandbox.ConsultationRequestAsync(cancellationToken);
        _sandbox.Server.Troubles.Add(new Trouble(trouble), Operation.CreateAppointment);

        await Caught.From<ApiException>(() => through.Client.CreateAppointmentAsync(request, cancellationToken));

        Assert.That(through.Violations, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_request_that_violates_the_contract_is_seen_and_does_not_pass(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = _proxy.BaseAddress, DefaultRequestHeaders = { { "organization", The.Organization } } };

        using var response = await http.PostAsync(
            new Uri("appointments", UriKind.Relative), new StringContent("""{ "reservation": "soon" }""", Encoding.UTF8, "application/json"), cancellationToken);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(_sandbox.Server.Requests, Is.Empty);
    }

    private static object? Answer(FormField field) => field.Type switch
    {
        "email" => "jane@example.com",
        "phone" => "+15551234567",
        "date" => "1980-02-28",
        "checkbox" => true,
        _ => field.Options?[0].Value ?? "Jane",
    };
}
