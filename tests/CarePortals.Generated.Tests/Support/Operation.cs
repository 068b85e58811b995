namespace CarePortals.Generated.Tests.Support;

/// <summary>One of the four operations, with arguments and a successful answer that do not matter.</summary>
public sealed record Operation(string Name, HttpMethod Method, string Path, string Answer, Func<ICarePortalsClient, CancellationToken, Task<object>> Call)
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("GET services", HttpMethod.Get, "services", "[]", async (client, token) => await client.ListServicesAsync(token)),
        new(
            "GET services/{serviceId}/availability-v2",
            HttpMethod.Get,
            $"services/{The.ServiceId}/availability-v2",
            "{}",
            async (client, token) => await client.GetServiceAvailabilityAsync(The.ServiceId, cancellationToken: token)),
        new("GET form/{formId}", HttpMethod.Get, $"form/{The.FormId}", "{}", async (client, token) => await client.GetFormAsync(The.FormId, token)),
        new("POST appointments", HttpMethod.Post, "appointments", """{"_id":"1"}""", async (client, token) => await client.CreateAppointmentAsync(The.Booking(), token)),
    ];

    public string Uri => The.BaseAddress + Path;

    public Task CallAsync(ICarePortalsClient client, CancellationToken cancellationToken = default) => Call(client, cancellationToken);

    public override string ToString() => Name;
}
