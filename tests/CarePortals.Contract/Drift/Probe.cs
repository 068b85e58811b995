using System.Text.Json;
using Microsoft.OpenApi;

namespace CarePortals.Contract.Drift;

/// <summary>Sends the operations that read, and hands every answer to the comparison. It sends nothing that writes.</summary>
internal sealed class Probe(HttpClient http, OpenApiDocument contract, DriftReport report)
{
    // Well formed and not in use: what is answered to it shows the errors.
    private const string UnknownId = "000000000000000000000000";

    private readonly AnswerCheck _check = new(report);

    private readonly HashSet<string> _sent = [];

    public int Answers { get; private set; }

    /// <summary>Operations of the contract that were not sent: those that write, and those for which there was nothing to read.</summary>
    public IEnumerable<string> NotSent => contract.Paths.Values
        .SelectMany(path => path.Operations!.Values)
        .Select(operation => operation.OperationId!)
        .Except(_sent);

    public async Task RunAsync(int services, CancellationToken cancellationToken)
    {
        var all = await SendAsync("listServices", [], "", cancellationToken);
        var looked = all is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Take(services).ToList() : [];
        foreach (var id in looked.Select(service => Id(service, "_id")).OfType<string>())
        {
            await SendAsync("getServiceAvailability", [id], "", cancellationToken);
            await SendAsync("getServiceAvailability", [id], "?availableDays=7&timezone=America%2FToronto", cancellationToken);
        }

        foreach (var id in looked.Select(FormId).OfType<string>().Distinct())
        {
            await SendAsync("getForm", [id], "", cancellationToken);
        }

        await SendAsync("getServiceAvailability", [UnknownId], "", cancellationToken);
        await SendAsync("getForm", [UnknownId], "", cancellationToken);
    }

    private async Task<JsonElement?> SendAsync(string operationId, string[] ids, string query, CancellationToken cancellationToken)
    {
        var (template, operation) = contract.Paths
            .Where(path => path.Value.Operations?.GetValueOrDefault(HttpMethod.Get)?.OperationId == operationId)
            .Select(path => (path.Key, path.Value.Operations![HttpMethod.Get]))
            .Single();
        var rest = new Queue<string>(ids);
        var path = string.Join('/', template.Split('/').Select(part => part.StartsWith('{') ? Uri.EscapeDataString(rest.Dequeue()) : part));
        try
        {
            using var response = await http.GetAsync(new Uri(path.TrimStart('/') + query, UriKind.Relative), cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            if ((int)response.StatusCode == 429)
            {
                throw new CommandException("The service asks to slow down (429); try again later, with fewer --services");
            }

            Answers++;
            _sent.Add(operationId);
            return _check.Check($"GET {template}", operation, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, body);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new CommandException($"GET {template} was not answered by {http.BaseAddress}: {exception.GetType().Name}", exception);
        }
    }

    private static string? FormId(JsonElement service) =>
        service.ValueKind == JsonValueKind.Object && service.TryGetProperty("form", out var form)
            ? form.ValueKind == JsonValueKind.Object ? Id(form, "id") ?? Id(form, "_id") : Text(form)
            : null;

    private static string? Id(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var id) ? Text(id) : null;

    // An id must not change the path.
    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && text is not ("." or "..") ? text : null;
}
