using CarePortals.Generated.Tests.EndToEnd;
using CarePortals.Generated.Tests.Support;
using CarePortals.Sandbox;
using Operation = CarePortals.Sandbox.Operation;

namespace CarePortals.Generated.Tests.Faults.Matrix;

/// <summary>What one fault made of one call, over a real connection to a sandbox of its own.</summary>
/// <param name="Outcome">How the call ended.</param>
/// <param name="Requests">How many requests of the troubled operation the sandbox saw.</param>
/// <param name="Looks">How often the availability was read besides.</param>
/// <param name="Stored">The appointments that were there in the end.</param>
public sealed record Observed(string Outcome, int Requests, int Looks, IReadOnlyList<StoredAppointment> Stored)
{
    // Time enough for a booking to be stored on a busy machine.
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Total = TimeSpan.FromHours(1);

    public static async Task<Observed> OfAsync(FaultRow row, string call, bool bare, CancellationToken cancellationToken)
    {
        var attempt = row.IsSlow ? Short : Long;
        await using var sandbox = await SandboxClient.StartAsync(
            cancellationToken,
            options => (options.AttemptTimeout, options.TotalTimeout) = (attempt, Total),
            clock: new TestClock(SandboxClient.Now) { SkipsWaits = true, RealWaits = [attempt, Total] });
        var request = await sandbox.ConsultationRequestAsync(cancellationToken);
        var service = (await sandbox.Client.ListServicesAsync(cancellationToken)).Single(service => service.Id == request.ServiceId);
        var operation = Enum.TryParse<Operation>(call, out var known) ? known : Operation.CreateAppointment;
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = attempt, MaxResponseContentBufferSize = new CarePortalsClientOptions().MaxResponseBytes };
        var client = bare
            ? new CarePortalsClient(http, new CarePortalsClientOptions { BaseAddress = sandbox.Server.BaseAddress, OrganizationId = The.Organization }, new TestClock(SandboxClient.Now))
            : sandbox.Client;
        sandbox.Server.ClearRequests();
        sandbox.Server.Troubles.Add(row.Trouble, operation);

        var outcome = await Faults.Outcome.OfAsync(async () => call switch
        {
            nameof(Operation.ListServices) => await client.ListServicesAsync(cancellationToken),
            nameof(Operation.GetServiceAvailability) => await client.GetServiceAvailabilityAsync(service.Id, cancellationToken: cancellationToken),
            nameof(Operation.GetForm) => await client.GetFormAsync(service.Form!.Id!, cancellationToken),
            nameof(Operation.CreateAppointment) => await client.CreateAppointmentAsync(request, cancellationToken),
            _ => await client.BookAsync(request, cancellationToken),
        });

        // What is stored late is stored after the patient has gone.
        while (row.Trouble.Kind == TroubleKind.Late && operation == Operation.CreateAppointment && sandbox.Server.Appointments.Count < row.Stored)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }

        var requests = sandbox.Server.Requests;
        var looks = operation == Operation.CreateAppointment ? requests.Count(seen => seen.Operation == Operation.GetServiceAvailability) : 0;
        return new Observed(outcome, requests.Count(seen => seen.Operation == operation), looks, sandbox.Server.Appointments);
    }
}
