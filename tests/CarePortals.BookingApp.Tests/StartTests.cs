using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using CarePortals.BookingPages.WholeSite;
using Microsoft.Extensions.Configuration;

namespace CarePortals.BookingApp.Tests;

[CancelAfter(180_000)]
internal sealed class StartTests
{
    private static readonly string ProjectFolder = typeof(StartTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ContentRoot").Value!;

    [TestCase("--environment=Development")]
    [TestCase("--Sandbox=true")]
    public async Task With_the_sandbox_the_command_starts_and_prints_its_address(string settings, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var output = new FirstLine();
        using var errors = new StringWriter();
        var running = BookingCommand.RunAsync([.. Arguments(), settings], output, errors, stop.Token);

        var greeting = await Task.WhenAny(output.Line, running) == running ? $"it ended: {errors}" : await output.Line;
        Assert.That(greeting, Does.Match(@"\ABooking page: http://127\.0\.0\.1:\d+ \(books with the sandbox, so no appointment is real\)\. Stop with Ctrl\+C\.\z"));
        using var http = new HttpClient();
        Assert.That(await http.GetStringAsync(new Uri(greeting.Split(' ')[2]), cancellationToken), Does.Contain("Follow-up Visit"));

        await stop.CancelAsync();
        Assert.That(await running, Is.Zero);
    }

    [TestCase("Sandbox=true")]
    [TestCase("Sandbox=true", "Sandbox=no")]
    [TestCase("CarePortals:OrganizationId is missing", "CarePortals:BaseAddress=https://example.com")]
    [TestCase("CarePortals:BaseAddress is missing", "CarePortals:OrganizationId=clinic")]
    [TestCase("BaseAddress is not https", "CarePortals:BaseAddress=http://example.com", "CarePortals:OrganizationId=clinic")]
    [TestCase("CarePortals:Speed is not a setting", "CarePortals:Speed=fast", "Sandbox=true")]
    [TestCase("Clinic:TimeZone is \"Mars/Olympus\"", "Clinic:TimeZone=Mars/Olympus", "Sandbox=true")]
    [TestCase("Clinic:Phone is missing", "Clinic:Phone=", "Sandbox=true")]
    [TestCase("Clinic:Color is \"red\"", "Clinic:Color=red", "Sandbox=true")]
    [TestCase("no data for the language xx-Nowhere", "Languages:0=xx-Nowhere", "Sandbox=true")]
    [TestCase("Limits:ConfirmsPerMinute is \"none\"", "Limits:ConfirmsPerMinute=none", "Sandbox=true")]
    [TestCase("Limits:Proxies:0 is \"proxy\"", "Limits:Proxies:0=proxy", "Sandbox=true")]
    [TestCase("CarePortals:AttemptTimeout cannot be read", "CarePortals:AttemptTimeout=abc", "Sandbox=true")]
    [TestCase("nonsense", "urls=nonsense", "Sandbox=true")]
    [TestCase("the folder /nope/ does not exist", "contentRoot=/nope", "Sandbox=true")]
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

        var error = await FailAsync([$"--urls={address}", "--Sandbox=true"]);

        Assert.That(error, Does.Contain(address).And.Contain("already in use").And.Contain("--urls"));
    }

    [Test]
    public async Task A_folder_that_is_not_there_is_not_taken_for_a_port()
    {
        Assert.That(await FailAsync(["--contentRoot=/nope"]), Does.Not.Contain("--urls"));
    }

    [Test]
    public void Started_from_another_folder_the_page_reads_the_settings_beside_it()
    {
        var elsewhere = Path.Join(TestContext.CurrentContext.WorkDirectory, "elsewhere");

        Assert.That(ContentRoot.UseDefault(["--x=y"], ProjectFolder), Is.EqualTo(new[] { "--x=y" }));
        Assert.That(ContentRoot.UseDefault(["--x=y"], elsewhere), Is.EqualTo(new[] { $"--contentRoot={AppContext.BaseDirectory}", "--x=y" }));
    }

    [Test]
    public async Task A_machine_without_language_data_is_told_what_to_install(CancellationToken cancellationToken)
    {
        var (exitCode, error) = await RunAsync("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", cancellationToken);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(error.TrimEnd(), Does.StartWith("The booking page cannot start: ").And.Contain("Install ICU").And.Not.Contain("\n"));
    }

    /// <summary>A process of its own, for what cannot be set inside this one.</summary>
    private static async Task<(int ExitCode, string Error)> RunAsync(string variable, string value, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(BookingCommand).Assembly.Location);
        foreach (var argument in Arguments().Append("--Sandbox=true"))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        try
        {
            var error = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, error);
        }
        finally
        {
            process.Kill();
        }
    }

    [TestCase("Error")]
    [TestCase(null, "CarePortals:BaseAddress=https://example.com", "CarePortals:OrganizationId=clinic")]
    public async Task The_warning_about_keys_is_hidden_only_over_the_sandbox(string? level, params string[] settings)
    {
        using var configuration = new ConfigurationManager();
        configuration.SetBasePath(ProjectFolder).AddJsonFile("appsettings.json").AddCommandLine([.. settings.Select(setting => $"--{setting}")]);
        await using var upstream = await Upstream.ChooseAsync(configuration, isDevelopment: true, BookingCommand.StartSandboxAsync);

        Assert.That(configuration["Logging:LogLevel:Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager"], Is.EqualTo(level));
    }

    private static async Task<string> FailAsync(IEnumerable<string> settings)
    {
        var output = new FirstLine();
        using var errors = new StringWriter();
        using var stop = new CancellationTokenSource();
        var running = BookingCommand.RunAsync([.. Arguments(), .. settings], output, errors, stop.Token);

        // One that starts all the same would run for ever.
        var first = await Task.WhenAny(running, output.Line);
        await stop.CancelAsync();
        Assert.That(first, Is.SameAs(running), "it started");
        Assert.That(await running, Is.EqualTo(1));
        Assert.That(errors.ToString().TrimEnd(), Does.Not.Contain("\n"));
        return errors.ToString();
    }

    private static IEnumerable<string> Arguments() =>
        [$"--contentRoot={ProjectFolder}", "--applicationName=CarePortals.BookingApp", "--urls=http://127.0.0.1:0", "--environment=Production"];

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
