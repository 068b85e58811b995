using System.Text.RegularExpressions;
using CarePortals.Generated.Tests.EndToEnd;
using CarePortals.Generated.Tests.Support;
using CarePortals.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Readme;

public sealed partial class ReadmeTests
{
    [Test]
    public async Task Every_block_of_C_sharp_in_the_README_compiles()
    {
        var samples = Lines(await File.ReadAllTextAsync(Repository.PathOf("tests/CarePortals.Generated.Tests/Readme/ReadmeSamples.cs")));
        var blocks = Blocks();

        Assert.That(blocks, Has.Count.GreaterThan(3));
        foreach (var block in blocks)
        {
            Assert.That(samples, Does.Contain(Lines(block)), "copy the block of README.md into ReadmeSamples.cs");
        }
    }

    [Test]
    [CancelAfter(60_000)]
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

            return await ReadmeSamples.Book(sandbox.Client, await ReadmeSamples.Choose(sandbox.Client));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await BookAsync(), Does.StartWith($"Booked: {sandbox.Server.Appointments.Single().Id}, 2024-10-28"));
            Assert.That(await BookAsync(TroubleKind.Taken), Does.Match("^Just taken. Open near it: .+, .+, "));
            Assert.That(await BookAsync(TroubleKind.Refused), Does.StartWith("Not accepted (400): "));
            Assert.That(await BookAsync(TroubleKind.ResetBefore), Does.StartWith("The time is still open"));
            Assert.That(await BookAsync(TroubleKind.ResetAfter), Does.StartWith("It may be booked."));
        }
    }

    [Test]
    [CancelAfter(60_000)]
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

        var request = await ReadmeSamples.Choose(client);

        Assert.That(await ReadmeSamples.Book(client, request), Does.StartWith("Just taken."));
        Assert.That(await ReadmeSamples.Book(client, request), Does.StartWith("Booked: 000000000000000000000001, 2024-10-28 14:00"));
        Assert.That(fake.Calls.Select(call => call.Operation), Is.EqualTo(new[] { "ListServices", "GetForm", "GetServiceAvailability", "Book", "Book" }));
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

    /// <summary>The blocks of C# in a text of the repository, in their order.</summary>
    public static IReadOnlyList<string> Blocks(string file = "README.md") =>
        [.. Block().Matches(File.ReadAllText(Repository.PathOf(file))).Select(match => match.Groups[1].Value)];

    /// <summary>The code without what does not count: usings, indentation and empty lines.</summary>
    public static string Lines(string code) =>
        string.Join('\n', Using().Replace(code, "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"```csharp\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^using [\w.]+;\r?$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
