using System.Net;
using System.Net.Sockets;
using CarePortals.BookingApp.Startup;
using CarePortals.BookingApp.Tests.Support;

namespace CarePortals.BookingApp.Tests;

[CancelAfter(60_000)]
internal sealed class StartTests
{
    [Test]
    public async Task Without_settings_the_command_starts_with_a_sandbox_and_prints_its_address(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var output = new FirstLine();
        using var errors = new StringWriter();
        var running = BookingCommand.RunAsync([.. Arguments()], output, errors, stop.Token);

        var greeting = await Task.WhenAny(output.Line, running) == running ? $"it ended: {errors}" : await output.Line;
        Assert.That(greeting, Does.Match(@"\ABooking page: http://127\.0\.0\.1:\d+ \(books with the sandbox, so no appointment is real\)\. Stop with Ctrl\+C\.\z"));
        using var http = new HttpClient();
        Assert.That(await http.GetStringAsync(new Uri(greeting.Split(' ')[2]), cancellationToken), Does.Contain("General Consultation"));

        await stop.CancelAsync();
        Assert.That(await running, Is.Zero);
    }

    [TestCase("CarePortals:OrganizationId is missing", "CarePortals:BaseAddress=https://example.com")]
    [TestCase("CarePortals:BaseAddress is missing", "CarePortals:OrganizationId=clinic")]
    [TestCase("BaseAddress is not https", "CarePortals:BaseAddress=http://example.com", "CarePortals:OrganizationId=clinic")]
    [TestCase("'Speed'", "CarePortals:Speed=fast")]
    [TestCase("Clinic:TimeZone is \"Mars/Olympus\"", "Clinic:TimeZone=Mars/Olympus")]
    [TestCase("Clinic:Phone is missing", "Clinic:Phone=")]
    public async Task A_setting_that_cannot_be_used_is_named_in_one_line(string problem, params string[] settings)
    {
        var error = await FailAsync(settings.Select(setting => $"--{setting}"));

        Assert.That(error, Does.StartWith("The booking page cannot start: ").And.Contain(problem));
    }

    [Test]
    public async Task A_port_that_is_in_use_is_named_in_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var error = await FailAsync([$"--urls={address}"]);

        Assert.That(error, Does.Contain(address).And.Contain("already in use").And.Contain("--urls"));
    }

    private static async Task<string> FailAsync(IEnumerable<string> settings)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.That(await BookingCommand.RunAsync([.. Arguments(), .. settings], output, errors, CancellationToken.None), Is.EqualTo(1));
        Assert.That(output.ToString(), Is.Empty);
        Assert.That(errors.ToString().TrimEnd(), Does.Not.Contain("\n"));
        return errors.ToString();
    }

    private static IEnumerable<string> Arguments() =>
        [$"--contentRoot={TestSite.ContentRoot}", "--applicationName=CarePortals.BookingApp", "--urls=http://127.0.0.1:0", "--environment=Production"];

    private sealed class FirstLine : StringWriter
    {
        private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => _line.Task;

        public override Task WriteLineAsync(string? value)
        {
            _line.TrySetResult(value ?? "");
            return Task.CompletedTask;
        }
    }
}
