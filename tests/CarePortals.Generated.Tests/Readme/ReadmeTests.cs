using System.Text.RegularExpressions;
using CarePortals.Generated.Tests.EndToEnd;
using CarePortals.Generated.Tests.Support;
using CarePortals.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Readme;

public sealed partial class ReadmeTests
{
    private const string OfThePackage = "src/CarePortals.Generated/README.md";

    [TestCase("README.md")]
    [TestCase(OfThePackage)]
    [TestCase("src/CarePortals.Testing/README.md")]
    public async Task Every_block_of_C_sharp_in_a_README_compiles(string file)
    {
        var samples = Lines(await File.ReadAllTextAsync(Repository.PathOf("tests/CarePortals.Generated.Tests/Readme/ReadmeSamples.cs")));
        var blocks = Blocks(file);

        Assert.That(blocks, Is.Not.Empty);
        foreach (var block in blocks)
        {
            Assert.That(samples, Does.Contain(Lines(block)), "copy the block into ReadmeSamples.cs");
        }
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task What_the_README_shows_handles_every_outcome(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxClient.StartAsync(cancellationToken);
        async Task<string> BookAsync(TroubleKind? trouble = null)
        {
            sandbox.Server.Troubles.Clear();
            if (trouble is { } kind)
            {
                sandbox.Server.Troubles.Add(new Trouble(kind), Sandbox.Operation.CreateAppointment);
            }

            return await ReadmeSamples.Book(sandbox.Client);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await BookAsync(), Does.StartWith($"Booked: {sandbox.Server.Appointments.Single().Id}, 2024-10-28"));
            Assert.That(await BookAsync(TroubleKind.Taken), Does.Match("^Just taken. Open nearby: .+, .+, "));
            Assert.That(await BookAsync(TroubleKind.Refused), Does.StartWith("Not accepted (400): "));
            Assert.That(await BookAsync(TroubleKind.ResetBefore), Does.StartWith("It may be booked."));
            Assert.That(await BookAsync(TroubleKind.ResetAfter), Does.StartWith("It may be booked."));
        }
    }

    [TestCase(SlotListing.StillListed, null, "The time is still open")]
    [TestCase(SlotListing.StillListed, 503, "The time is still open")]
    [TestCase(SlotListing.StillListed, 201, "It may be booked.")]
    [TestCase(SlotListing.NoLongerListed, null, "It may be booked.")]
    [TestCase(SlotListing.NotKnown, 500, "It may be booked.")]
    public void A_time_that_is_still_listed_speaks_against_a_booking_unless_there_was_a_success(SlotListing listing, int? status, string expected)
    {
        var uncertainty = new BookingUncertainty { Reason = BookingUncertaintyReason.UnclearStatus, WasSent = true, StatusCode = status, Listing = listing };

        Assert.That(ReadmeSamples.InDoubt(new BookingResult.Unknown(uncertainty)), Does.StartWith(expected));
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task The_answers_of_the_README_have_no_problem_in_the_form_of_the_sandbox(CancellationToken cancellationToken)
    {
        await using var sandbox = await SandboxClient.StartAsync(cancellationToken);
        var service = (await sandbox.Client.ListServicesAsync(cancellationToken)).First(candidate => candidate.IsActive && !candidate.IsQueueService);

        Assert.That(await ReadmeSamples.Check(sandbox.Client, service, new() { ["firstName"] = "Jane", ["lastName"] = "Doe", ["email"] = "jane@example.com", ["phone"] = "+15551234567" }), Is.Empty);
        Assert.That(await ReadmeSamples.Check(sandbox.Client, service, []), Is.Not.Empty);
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task The_sandbox_of_the_README_answers()
    {
        Assert.That(await ReadmeSamples.OnSandbox(new ServiceCollection(), TimeProvider.System), Is.Not.Empty);
    }

    [Test]
    public async Task The_fake_of_the_README_books_at_the_second_try()
    {
        var services = new ServiceCollection();
        var fake = ReadmeSamples.Fake(services);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ICarePortalsClient>();

        Assert.That(await ReadmeSamples.Book(client), Does.StartWith("Just taken."));
        Assert.That(await ReadmeSamples.Book(client), Does.StartWith("Booked: 000000000000000000000001, 2024-10-28 14:00"));
        Assert.That(fake.Calls.Count(call => call.Operation == "Book"), Is.EqualTo(2));
    }

    [Test]
    public void The_registrations_of_the_README_resolve()
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("CarePortals:OrganizationId", The.Organization)])
            .Build();

        ReadmeSamples.Configure(services, configuration);

        using var provider = services.BuildServiceProvider();
        Assert.That(provider.GetRequiredService<ICarePortalsClient>(), Is.Not.Null);
        Assert.That(provider.GetRequiredKeyedService<ICarePortalsClient>("clinic-b"), Is.Not.Null);
    }

    [Test]
    public async Task A_package_site_can_show_the_README_of_a_package(
        [Values(OfThePackage, "src/CarePortals.Testing/README.md")] string file)
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf(file));

        Assert.That(Link().Matches(text).Select(link => link.Groups[1].Value), Is.All.StartsWith("https://"));
        Assert.That(text, Does.Not.Contain("<img").And.Not.Contain("!["));
    }

    [Test]
    public void Every_relative_link_leads_to_a_file_of_the_repository(
        [Values("README.md", "COOKBOOK.md", "CONTRIBUTING.md", "SECURITY.md", "openapi/README.md", "build/templates/README.md", "src/CarePortals.BookingPages/README.md")] string file)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(file))!;
        var targets = Link().Matches(File.ReadAllText(Repository.PathOf(file))).Select(link => link.Groups[1].Value)
            .Where(target => !target.StartsWith("https://", StringComparison.Ordinal))
            .Select(target => target.Split('#') is [var path, .. var anchor] ? (Path: path.Length == 0 ? Repository.PathOf(file) : Path.Combine(folder, path), Anchor: anchor.SingleOrDefault()) : default);

        Assert.That(targets.Where(target => !Path.Exists(target.Path) || (target.Anchor is { } anchor && !Anchors(target.Path).Contains(anchor))), Is.Empty);
    }

    /// <summary>The blocks of C# in a text of the repository, in their order.</summary>
    public static IReadOnlyList<string> Blocks(string file = "README.md") =>
        [.. Block().Matches(File.ReadAllText(Repository.PathOf(file))).Select(match => match.Groups[1].Value)];

    /// <summary>The code without what does not count: usings, indentation and empty lines.</summary>
    public static string Lines(string code) =>
        string.Join('\n', Using().Replace(code, "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    // As GitHub makes them from headings.
    private static IEnumerable<string> Anchors(string file) =>
        Heading().Matches(File.ReadAllText(file)).Select(heading => NoAnchor().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"(?:\]\(|src="")([^)\s""]+)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex(@"```csharp\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^using [\w.]+;\r?$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
