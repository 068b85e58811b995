using System.Globalization;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Faults.Fuzz;

/// <summary>
/// Mutated answers through the whole client: only what is documented comes out of it, in bounded time and memory, and no
/// text of an exception holds anything of the answer. Every case that was found has a named test in <see cref="FoundByFuzzTests"/>.
/// </summary>
[Category("Elsewhere")]
[Category("Faults")]
public sealed class FuzzTests
{
    // Buffers, tokens and models of an answer, and a constant for the parser's and the zones' own.
    private const long MostBytesPerByte = 400;
    private const long MostBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Whatever_the_service_answers_only_documented_outcomes_come_out()
    {
        using var client = new FuzzClient();
        var outcomes = new Dictionary<string, int>();
        var (found, most) = (new List<string>(), 0L);
        var wrongs = new HashSet<string>();
        for (var number = FuzzSettings.First; number < FuzzSettings.First + FuzzSettings.Cases && found.Count < 20; number++)
        {
            var current = number;
            var run = Task.Run(() => RunAsync(client, current));
            if (await Task.WhenAny(run, Task.Delay(Limit)) != run)
            {
                found.Add($"{Name(number)}: hangs");
                break;
            }

            var (outcome, wrong, bytes) = await run;
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            most = Math.Max(most, bytes);
            if (wrong is not null && wrongs.Add(Kind(wrong)))
            {
                found.Add($"{Name(number)}: {wrong}");
            }
        }

        await TestContext.Progress.WriteLineAsync(
            $"Fuzz, seed {FuzzSettings.Seed}, {outcomes.Values.Sum()} cases from {FuzzSettings.First}: {string.Join(", ", outcomes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Value} {pair.Key}"))}; at most {most / 1024} KiB allocated by one.");
        Assert.That(found, Is.Empty);
        Assert.That(outcomes.Keys, Is.SupersetOf(new[] { "value", "ApiException", "Booked", "SlotTaken", "Rejected", "Unknown" }), "The cases reach everything.");
    }

    // One of each: the same place is found by many answers.
    private static string Kind(string wrong) => string.Join('\n', wrong.Split('\n').Where(line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal)).Take(4)) is { Length: > 0 } place ? place : wrong;

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"FUZZ_SEED={FuzzSettings.Seed} FUZZ_FIRST={number} FUZZ_CASES=1");

    private static async Task<(string Outcome, string? Wrong, long Bytes)> RunAsync(FuzzClient client, int number)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (outcome, wrong) = await OutcomeAsync(client, Seeds.Of(FuzzSettings.Seed, number));

        // All of it ran on this thread, because the service is in memory.
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return (outcome, wrong ?? (bytes > MostBytes + (client.Answered * MostBytesPerByte) ? $"{bytes} bytes for an answer of {client.Answered}" : null), bytes);
    }

    private static async Task<(string Outcome, string? Wrong)> OutcomeAsync(FuzzClient client, Random random)
    {
        try
        {
            var result = await client.CallAsync(random);
            EverythingReader.Read(result);
            var text = result is Appointment or BookingResult ? $"{result}" : "";
            return (result is BookingResult ? result.GetType().Name : "value", text.Contains(OddText.Canary, StringComparison.Ordinal) ? $"{result.GetType().Name} prints the answer" : null);
        }
        catch (ApiException documented)
        {
            return (nameof(ApiException), Canary.Print(documented).Contains(OddText.Canary, StringComparison.Ordinal) ? "an exception prints the answer" : null);
        }
        catch (Exception other)
        {
            return (other.GetType().Name, other.ToString());
        }
    }
}
