using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CarePortals.Generated.Tests.Registration;

public sealed class OptionsValidationTests
{
    private const string Address = nameof(CarePortalsClientOptions.BaseAddress);

    private static readonly string[] Organizations = ["", " ", "a b", "line\nbreak", "line\rbreak", "tab\t", "é", "\u007f", "ı", "org\u0000"];
    private static readonly string[] Applications = ["", "  ", "line\nbreak", "a(b", "a)b", "back\\slash", "naïve", "\u007f"];
    private static readonly int[] WrongMilliseconds = [int.MinValue, -1, 0, 9, 86_400_001];

    [TestCase("/booking", "not absolute")]
    [TestCase("example.com", "not absolute")]
    [TestCase("http://public-api.portals.care", "not https")]
    [TestCase("http://192.168.0.1", "not https")]
    [TestCase("http://localhost.example.com", "not https")]
    [TestCase("ftp://public-api.portals.care", "not https")]
    [TestCase("file:///booking", "not https")]
    [TestCase("https://jane@public-api.portals.care", "user name")]
    [TestCase("https://public-api.portals.care/?a=b", "query")]
    [TestCase("https://public-api.portals.care/?", "query")]
    [TestCase("https://public-api.portals.care/#a", "fragment")]
    [TestCase("https://public-api.portals.care/#", "fragment")]
    [TestCase("http://localhost/?a=b", "query")]
    public async Task An_address_that_cannot_be_used_is_named_at_the_start(string address, string problem)
    {
        var problems = await Startup.ProblemsAsync(options => options.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute));

        Assert.That(problems, Has.Count.EqualTo(1));
        Assert.That(problems[0], Does.StartWith(Address).And.Contains(problem).And.Not.Contains(address));
    }

    [Test]
    public async Task An_address_that_is_missing_is_named_at_the_start()
    {
        var problems = await Startup.ProblemsAsync(options => options.BaseAddress = null!);

        Assert.That(problems, Has.Count.EqualTo(1).And.Exactly(1).StartsWith(Address));
    }

    [TestCase("https://example.com")]
    [TestCase("https://example.com:8443/booking/v1")]
    [TestCase("http://localhost:5080")]
    [TestCase("http://LOCALHOST")]
    [TestCase("http://127.0.0.1:5080/")]
    [TestCase("http://[::1]:5080")]
    public async Task An_address_that_can_be_used_starts(string address)
    {
        Assert.That(await Startup.ProblemsAsync(options => options.BaseAddress = new Uri(address)), Is.Empty);
    }

    [TestCaseSource(nameof(Organizations))]
    public async Task An_organization_that_cannot_be_sent_is_named_at_the_start(string id)
    {
        var problems = await Startup.ProblemsAsync(options => options.OrganizationId = id);

        AssertOnly(problems, nameof(CarePortalsClientOptions.OrganizationId), id);
    }

    [TestCaseSource(nameof(Applications))]
    public async Task An_application_name_that_cannot_be_sent_is_named_at_the_start(string name)
    {
        var problems = await Startup.ProblemsAsync(options => options.ApplicationName = name);

        AssertOnly(problems, nameof(CarePortalsClientOptions.ApplicationName), name);
    }

    [TestCaseSource(nameof(WrongMilliseconds))]
    public async Task A_time_for_an_attempt_that_cannot_be_used_is_named_at_the_start(int milliseconds)
    {
        var problems = await Startup.ProblemsAsync(options => options.AttemptTimeout = TimeSpan.FromMilliseconds(milliseconds));

        Assert.That(problems, Is.Not.Empty.And.All.StartsWith(nameof(CarePortalsClientOptions.AttemptTimeout)));
    }

    [TestCaseSource(nameof(WrongMilliseconds))]
    public async Task A_total_time_that_cannot_be_used_is_named_at_the_start(int milliseconds)
    {
        var problems = await Startup.ProblemsAsync(options => options.TotalTimeout = TimeSpan.FromMilliseconds(milliseconds));

        Assert.That(problems, Has.Exactly(1).StartsWith(nameof(CarePortalsClientOptions.TotalTimeout)));
    }

    [Test]
    public async Task An_attempt_that_is_longer_than_the_call_is_named_at_the_start()
    {
        var problems = await Startup.ProblemsAsync(options => options.AttemptTimeout = options.TotalTimeout + TimeSpan.FromTicks(1));

        AssertOnly(problems, nameof(CarePortalsClientOptions.AttemptTimeout), "00:00:30");
        Assert.That(problems[0], Does.Contain(nameof(CarePortalsClientOptions.TotalTimeout)));
    }

    [TestCase(10, 10)]
    [TestCase(10, 86_400_000)]
    [TestCase(43_200_000, 43_200_000)]
    [TestCase(43_200_000, 86_400_000)]
    public async Task The_shortest_and_the_longest_times_start(int attempt, int total)
    {
        var problems = await Startup.ProblemsAsync(options =>
        {
            options.AttemptTimeout = TimeSpan.FromMilliseconds(attempt);
            options.TotalTimeout = TimeSpan.FromMilliseconds(total);
        });

        Assert.That(problems, Is.Empty);
    }

    [Test]
    public async Task A_negative_number_of_retries_is_named_at_the_start()
    {
        AssertOnly(await Startup.ProblemsAsync(options => options.MaxRetryAttempts = -17), nameof(CarePortalsClientOptions.MaxRetryAttempts), "-17");
    }

    [TestCase(long.MinValue)]
    [TestCase(-1)]
    [TestCase(0)]
    [TestCase(int.MaxValue + 1L)]
    public async Task A_size_that_cannot_be_used_is_named_at_the_start(long bytes)
    {
        var problems = await Startup.ProblemsAsync(options => options.MaxResponseBytes = bytes);

        Assert.That(problems, Has.Count.EqualTo(1).And.Exactly(1).StartsWith(nameof(CarePortalsClientOptions.MaxResponseBytes)));
    }

    [TestCase(1)]
    [TestCase(int.MaxValue)]
    public async Task The_smallest_and_the_largest_size_start(long bytes)
    {
        Assert.That(await Startup.ProblemsAsync(options => options.MaxResponseBytes = bytes), Is.Empty);
    }

    [Test]
    public async Task Every_problem_is_listed_at_once()
    {
        var problems = await Startup.ProblemsAsync(options =>
        {
            options.BaseAddress = new Uri("http://example.com");
            options.OrganizationId = "";
            options.ApplicationName = "";
            options.AttemptTimeout = TimeSpan.Zero;
            options.TotalTimeout = TimeSpan.Zero;
            options.MaxRetryAttempts = -1;
            options.MaxResponseBytes = 0;
        });

        Assert.That(
            problems.Select(problem => problem.Split(' ')[0]),
            Is.EquivalentTo(typeof(CarePortalsClientOptions).GetProperties().Select(property => property.Name)));
    }

    [Test]
    public async Task A_named_client_is_checked_at_the_start_and_its_name_is_said()
    {
        var error = await Caught.FromAsync<OptionsValidationException>(Startup.StartAsync(services =>
        {
            services.AddCarePortalsClient(_ => { });
            services.AddCarePortalsClient("second", options => options.MaxRetryAttempts = -1);
        }));

        Assert.That(error.OptionsName, Is.EqualTo("second"));
        Assert.That(error.Failures, Has.Exactly(1).StartsWith(nameof(CarePortalsClientOptions.MaxRetryAttempts)));
    }

    private static void AssertOnly(IReadOnlyList<string> problems, string setting, string value)
    {
        Assert.That(problems, Has.Count.EqualTo(1));
        Assert.That(problems[0], Does.StartWith(setting));
        if (!string.IsNullOrWhiteSpace(value))
        {
            Assert.That(problems[0].Contains(value, StringComparison.Ordinal), Is.False);
        }
    }
}
