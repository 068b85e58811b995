namespace CarePortals.Generated.Tests.Support;

/// <summary>One of the four operations, with arguments and a successful answer that do not matter.</summary>
public sealed record Operation(string Name, HttpMethod Method, string Path, string Answer, Func<ICarePortalsClient, CancellationToken, Task> Call)
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("GET services", HttpMethod.Get, "services", "[]", (client, token) => client.ListServicesAsync(token)),
        new(
            "GET services/{serviceId}/availability-v2",
            HttpMethod.Get,
            $"services/{The.ServiceId}/availability-v2",
            "{}",
            (client, token) => client.GetServiceAvailabilityAsync(The.ServiceId, cancellationToken: token)),
        new("GET form/{formId}", HttpMethod.Get, $"form/{The.FormId}", "{}", (client, token) => client.GetFormAsync(The.FormId, token)),
        new("POST appointments", HttpMethod.Post, "appointments", """{"_id":"1"}""", (client, token) => client.CreateAppointmentAsync(The.Booking(), token)),
    ];

    public string Uri => The.BaseAddress + Path;

    public Task CallAsync(ICarePortalsClient client, CancellationToken cancellationToken = default) => Call(client, cancellationToken);

    public override string ToString() => Name;
}
