using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CarePortals.Benchmarks;

/// <summary>
/// Patients who book at a page of this machine. They come at a steady rate, whether or not the ones before them have been
/// served, and their first page counts from the moment at which they came. So a page that stalls looks as slow as they find it.
/// </summary>
internal static class LoadRun
{
    public const string Name = "load";

    private const string Usage = "load [patients per second, default 20] [seconds, default 300] [a store, such as ConnectionStrings:Redis=localhost:6379]";
    private const int Drafts = 200;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length > 4 || !TryNumber(args, 1, 20, out var rate) || !TryNumber(args, 2, 300, out var seconds))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        LoadedSite.Build();
        return await LoadAsync(rate, seconds) && (args.Length < 4 || await CompareAsync($"--{args[3]}")) ? 0 : 1;
    }

    private static bool TryNumber(string[] args, int place, int usual, out int number)
    {
        number = usual;
        return args.Length <= place || (int.TryParse(args[place], NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0);
    }

    private static async Task<bool> LoadAsync(int rate, int seconds)
    {
        using var site = await LoadedSite.StartAsync("--Sandbox=true");

        // What is compiled when it first runs is no part of what is measured.
        await BookAsync(site, rate, Math.Min(seconds, 20), new());
        var (times, memory) = (new ConcurrentDictionary<string, ConcurrentBag<double>>(), new List<long>());
        using var watch = new Timer(_ => memory.Add(site.Megabytes), null, TimeSpan.Zero, TimeSpan.FromSeconds(seconds / 10.0));
        var began = Stopwatch.StartNew();
        var booked = await BookAsync(site, rate, seconds, times);

        Console.WriteLine(FormattableString.Invariant(
            $"{rate} patients/s for {seconds} s: {booked} of {rate * seconds} booked, {times.Values.Sum(one => one.Count) / began.Elapsed.TotalSeconds:F0} requests/s; ms:"));
        foreach (var step in LoadPatient.Steps.Where(times.ContainsKey))
        {
            Console.WriteLine($"  {step,-8} {Show(times[step])}");
        }

        Console.WriteLine($"  memory of the process, sandbox included, MB: {string.Join(' ', memory)}");
        return booked == rate * seconds;
    }

    private static async Task<int> BookAsync(LoadedSite site, int rate, int seconds, ConcurrentDictionary<string, ConcurrentBag<double>> times)
    {
        var began = Stopwatch.StartNew();
        var patients = new List<Task<bool>>();
        while (patients.Count < rate * seconds)
        {
            for (var due = (int)(began.Elapsed.TotalSeconds * rate) + 1; patients.Count < Math.Min(due, rate * seconds);)
            {
                patients.Add(new LoadPatient(site).BookAsync(began, TimeSpan.FromSeconds((double)patients.Count / rate), times));
            }

            await Task.Delay(1);
        }

        return (await Task.WhenAll(patients)).Count(isBooked => isBooked);
    }

    /// <summary>Each draft is confirmed twice at once: at both of two instances over a store, and at one that keeps its own.</summary>
    private static async Task<bool> CompareAsync(string store)
    {
        using var sandbox = await LoadedSite.StartSandboxAsync();
        string[] upstream = [$"--CarePortals:BaseAddress={sandbox.Address}", "--CarePortals:OrganizationId=appgen_demo"];
        using var alone = await LoadedSite.StartAsync(upstream);
        using var one = await LoadedSite.StartAsync([store, .. upstream]);
        using var other = await LoadedSite.StartAsync([store, .. upstream]);
        var (memory, shared, isSame) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), true);
        for (var draft = -20; draft < Drafts; draft++)
        {
            if (draft == 0)
            {
                memory.Clear();
                shared.Clear();
            }

            // In turns, so that whatever else the machine does falls on both.
            isSame &= await new LoadPatient(alone).ConfirmTwiceAsync(alone, memory);
            isSame &= await new LoadPatient(one).ConfirmTwiceAsync(other, shared);
        }

        Console.WriteLine($"{Drafts} drafts, each confirmed twice at once, {(isSame ? "each booked once" : "NOT each booked once")}; ms:");
        Console.WriteLine($"  one instance, in memory      {Show(memory)}");
        Console.WriteLine($"  two instances, over a store  {Show(shared)}");
        return isSame;
    }

    private static string Show(IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        string At(double part) => sorted[(int)(part * (sorted.Length - 1))].ToString("F1", CultureInfo.InvariantCulture);
        return $"p50 {At(0.5)}, p95 {At(0.95)}, p99 {At(0.99)}, worst {At(1)}";
    }
}
