using System.Text.Json;
using CarePortals.Contract.Tests.Prism;
using CarePortals.Sandbox;

namespace CarePortals.Contract.Tests.Drift;

/// <summary>The verb drift against servers that run.</summary>
[CancelAfter(180_000)]
internal sealed class DriftCommandTests
{
    [TestCaseSource(typeof(SandboxServer), nameof(SandboxServer.Organizations))]
    public async Task The_sandbox_does_not_differ_and_nothing_is_written(string organization, CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxServer.StartAsync(cancellationToken: cancellationToken);

        var (exitCode, output) = await RunAsync(sandbox.BaseAddress, cancellationToken, organization, "--services", "9");

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("Not sent: createAppointment").And.Contain("No difference."));
        Assert.That(sandbox.Requests.Select(request => request.Method), Is.All.EqualTo("GET"));
        Assert.That(sandbox.Requests.Select(request => request.Operation), Is.All.Not.Null);
        Assert.That(sandbox.Appointments, Is.Empty);
    }

    [Test]
    public async Task Members_that_are_never_there_are_told_and_are_no_difference(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxServer.StartAsync(cancellationToken: cancellationToken);

        var (exitCode, output) = await RunAsync(sandbox.BaseAddress, cancellationToken);

        Assert.That(exitCode, Is.Zero);
        Assert.That(output, Does.Match(@"GET /services 200: never there[^\n]*\n(  /[^\n]*\n)*  /\*/extraPricePerDependent\n"));
    }

    [Test]
    public async Task A_sandbox_that_deviates_on_purpose_is_told_by_names_and_types(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Trouble = new Trouble(TroubleKind.Loose) }, cancellationToken);

        var (exitCode, output) = await RunAsync(sandbox.BaseAddress, cancellationToken);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Match(@"/\*/slotDuration +integer in the contract, string in the answer"));
        Assert.That(output, Does.Match(@"/\*/payment/price +number in the contract, string in the answer"));
        Assert.That(output, Does.Match(@"/\*/extras +not in the contract, object in the answer"));
        Assert.That(output, Does.Match(@"/fields/\*/__v +not in the contract, integer in the answer"));
        Assert.That(output, Does.Match(@"GET /form/\{formId\} 404\n +/statusCode +integer in the contract, string in the answer"));
        Assert.That(output, Does.Not.Contain("No difference."));
    }

    [TestCase(null)]
    [TestCase("loose")]
    public async Task No_value_is_told(string? trouble, CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Trouble = trouble is null ? null : new Trouble(TroubleKind.Loose) }, cancellationToken);
        using var http = new HttpClient { BaseAddress = sandbox.BaseAddress, DefaultRequestHeaders = { { "organization", "appgen_demo" } } };
        using var services = JsonDocument.Parse(await http.GetStringAsync(new Uri("services", UriKind.Relative), cancellationToken));
        var form = services.RootElement[0].GetProperty("form");
        var formId = form.ValueKind == JsonValueKind.String ? form.GetString() : form.GetProperty("id").GetString();
        using var questions = JsonDocument.Parse(await http.GetStringAsync(new Uri($"form/{formId}", UriKind.Relative), cancellationToken));

        var (_, output) = await RunAsync(sandbox.BaseAddress, cancellationToken);

        // Short texts, such as "text" and "CAD", are words of the report as well.
        var values = Texts(services.RootElement).Concat(Texts(questions.RootElement)).Where(value => value.Length > 8).Distinct().ToList();
        Assert.That(values, Has.Count.GreaterThan(20).And.All.Matches<string>(value => !output.Contains(value, StringComparison.Ordinal)));
    }

    [Test]
    [Category("Node")]
    public async Task Prism_does_not_differ(CancellationToken cancellationToken)
    {
        await using var prism = await PrismServer.MockAsync(cancellationToken);

        var (exitCode, output) = await RunAsync(prism.BaseAddress, cancellationToken);

        Assert.That(exitCode, Is.Zero, output);
    }

    [Test]
    public async Task A_service_that_is_not_there_is_exit_code_2(CancellationToken cancellationToken)
    {
        Uri gone;
        await using (var sandbox = await SandboxServer.StartAsync(cancellationToken: cancellationToken))
        {
            gone = sandbox.BaseAddress;
        }

        var (exitCode, output) = await RunAsync(gone, cancellationToken);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(output, Does.StartWith("GET /services was not answered by http://127.0.0.1"));
    }

    [Test]
    public async Task A_service_that_asks_to_slow_down_is_left_alone(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Trouble = new Trouble(TroubleKind.TooManyRequests) }, cancellationToken);

        var (exitCode, output) = await RunAsync(sandbox.BaseAddress, cancellationToken);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(sandbox.Requests, Has.Count.EqualTo(1));
        Assert.That(output, Does.Contain("slow down"));
    }

    [TestCase("--base-address http://example.com --organization a", "--base-address needs an https address")]
    [TestCase("--base-address nowhere --organization a", "--base-address needs an https address")]
    [TestCase("--base-address https://example.com", "--organization is missing")]
    [TestCase("--base-address https://example.com --organization ü", "--organization may hold visible ASCII only")]
    [TestCase("--base-address https://example.com --organization a --services 0", "--services needs a whole number")]
    public async Task Wrong_arguments_are_exit_code_2(string arguments, string problem)
    {
        await using var output = new StringWriter();

        Assert.That(await ContractCommand.RunAsync(["drift", .. arguments.Split(' ')], ".", output, output, CancellationToken.None), Is.EqualTo(2));
        Assert.That(output.ToString(), Does.Contain(problem));
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(
        Uri address, CancellationToken cancellationToken, string organization = "appgen_demo", params string[] further)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        string[] arguments = ["drift", "--base-address", address.AbsoluteUri, "--organization", organization, .. further];
        return (await ContractCommand.RunAsync(arguments, ".", output, output, cancellationToken), output.ToString());
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };
}
