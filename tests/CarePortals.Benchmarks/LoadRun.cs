using System.Diagnostics;
using System.Globalization;

namespace CarePortals.Benchmarks;

/// <summary>
/// Asks a page of this machine for itself at a steady rate, whether or not earlier answers have come, and says how long the
/// answers took from the moment at which they were due. So a page that stalls looks as slow as its patients find it.
/// </summary>
internal static class LoadRun
{
    public const string Name = "load";

    private const string Usage = "load <address of a page on this machine> [requests per second, default 500] [seconds, default 20]";

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [Name, var text, ..] || !Uri.TryCreate(text, UriKind.Absolute, out var address) || !address.IsLoopback)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        var rate = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 500;
        var seconds = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 20;
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br");

        // What is compiled when it first runs is no part of what is measured.
        await MeasureAsync(http, address, rate, Math.Min(rate * 5, rate * seconds));
        var answers = await MeasureAsync(http, address, rate, rate * seconds);

        var times = answers.Where(answer => answer.IsGood).Select(answer => answer.Took.TotalMilliseconds).Order().ToArray();
        string At(double part) => times.Length == 0 ? "none" : times[(int)(part * (times.Length - 1))].ToString("F1", CultureInfo.InvariantCulture);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rate} requests/s for {seconds} s: {times.Length} of {answers.Length} good; ms: median {At(0.5)}, 95 % {At(0.95)}, 99 % {At(0.99)}, worst {At(1)}"));
        return times.Length == answers.Length ? 0 : 1;
    }

    private static async Task<Answer[]> MeasureAsync(HttpClient http, Uri address, int rate, int count)
    {
        var began = Stopwatch.StartNew();
        var running = new List<Task<Answer>>(count);
        while (running.Count < count)
        {
            for (var due = (int)(began.Elapsed.TotalSeconds * rate); running.Count < Math.Min(due, count);)
            {
                running.Add(AskAsync(http, address, began, TimeSpan.FromSeconds((double)running.Count / rate)));
            }

            await Task.Delay(1);
        }

        return await Task.WhenAll(running);
    }

    private static async Task<Answer> AskAsync(HttpClient http, Uri address, Stopwatch clock, TimeSpan due)
    {
        try
        {
            using var response = await http.GetAsync(address);
            return new Answer(response.IsSuccessStatusCode, clock.Elapsed - due);
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return new Answer(false, clock.Elapsed - due);
        }
    }

    private readonly record struct Answer(bool IsGood, TimeSpan Took);
}
