using CarePortals.Testing;

namespace CarePortals.Sandbox.Tests;

[Category("Elsewhere")]
public sealed class SandboxCommandTests
{
    [TestCase("--prot 5", "--prot is not an option; use --port, --now, --trouble or --help")]
    [TestCase("5080", "5080 is not an option; use --port, --now, --trouble or --help")]
    [TestCase("--port", "--port needs a value")]
    [TestCase("--port abc", "--port abc is not a port; write a number from 0 (a free port) to 65535")]
    [TestCase("--port=65536", "--port 65536 is not a port; write a number from 0 (a free port) to 65535")]
    [TestCase("--now yesterday", "--now yesterday is not an instant; write it as 2024-10-27T12:00:00Z")]
    [TestCase("--now 2024-10-27T12:00:00", "--now 2024-10-27T12:00:00 is not an instant; write it as 2024-10-27T12:00:00Z")]
    [TestCase("--now 0001-01-01T00:00:00Z", "--now 0001-01-01T00:00:00Z is not an instant; write it as 2024-10-27T12:00:00Z")]
    [TestCase("--trouble error-500=1", "--trouble: the trouble 'error-500=1' has a wrong value; write error-500 alone")]
    [TestCase("--trouble nope --help", "--trouble: the trouble 'nope' is not known; known are slow-headers")]
    public async Task A_wrong_argument_is_one_line_that_says_how_to_mend_it_and_exit_code_2(string arguments, string expected)
    {
        var (code, output, errors) = await RunAsync(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(output, Is.Empty);
            Assert.That(errors, Does.StartWith(expected));
            Assert.That(errors.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public async Task Help_names_every_option_and_every_trouble()
    {
        var (code, output, errors) = await RunAsync("--help");

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(errors, Is.Empty);
            Assert.That(output, Does.Contain("--port <n>").And.Contain("--now <instant>").And.Contain("--trouble <spec>"));
            foreach (var entry in TroubleCatalog.All)
            {
                Assert.That(output, Does.Contain($"  {entry.Name}"));
            }
        });
    }

    [Test]
    public async Task It_prints_its_address_and_how_to_ask_for_trouble_and_stops_when_told()
    {
        var (code, output, _) = await RunAsync("--port 0 --now 2024-10-27T08:00:00-04:00 --trouble slow-body=5");

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(output, Does.Match("http://127\\.0\\.0\\.1:[0-9]+/"));
            Assert.That(output, Does.Contain("appgen_demo").And.Contain("sandbox-trouble").And.Contain("slow-body=5"));
            Assert.That(output, Does.Contain("2024-10-27T12:00:00.000Z"));
        });
    }

    [Test]
    public async Task A_port_in_use_is_one_line_and_exit_code_2()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var (code, _, errors) = await RunAsync(FormattableString.Invariant($"--port {sandbox.Server.BaseAddress.Port}"));

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(errors, Does.StartWith("--port ").And.Contain("0 for a free one"));
        });
    }

    [Test]
    public void The_shifted_clock_starts_where_it_is_told_and_runs_on()
    {
        var real = new FixedClock(The.Instant("2026-01-01T00:00:00Z"));
        var clock = new ShiftedClock(The.Instant(The.Now), real);
        real.Now = real.Now.AddMinutes(5);

        Assert.That(clock.GetUtcNow(), Is.EqualTo(The.Instant(The.Now).AddMinutes(5)));
    }

    /// <summary>Runs the command until it waits for requests, and then tells it to stop.</summary>
    private static async Task<(int Code, string Output, string Errors)> RunAsync(string arguments)
    {
        using var stop = new CancellationTokenSource();
        await using var output = new GreetingWriter(stop);
        await using var errors = new StringWriter();
        var code = await SandboxCommand.RunAsync(arguments.Split(' '), output, errors, stop.Token);
        return (code, output.ToString(), errors.ToString());
    }

    private sealed class GreetingWriter(CancellationTokenSource stop) : StringWriter
    {
        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            await stop.CancelAsync();
        }
    }
}
