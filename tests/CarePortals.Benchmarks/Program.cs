using System.Globalization;
using BenchmarkDotNet.Running;
using CarePortals.Benchmarks;
using CarePortals.Benchmarks.Quick;

return args switch
{
    ["--quick"] => await QuickRun.RunAsync(),
    ["--cold-start"] => ColdStart.Run(),
    ["--scale"] => await Scale.RunAsync(),
    ["--sockets"] => await Sockets.RunAsync(),
    ["--sockets", var address, var client, var call, var count] => await Sockets.CallAsync(address, client, call, int.Parse(count, CultureInfo.InvariantCulture)),
    ["--no-op-build"] => Show(NoOpBuild.Measure()),
    [LoadRun.Name, ..] => await LoadRun.RunAsync(args),
    _ => Switch(args),
};

// Apart, so that a process that is measured does not load BenchmarkDotNet.
static int Switch(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any() ? 0 : 1;

static int Show(Ratio ratio)
{
    Console.WriteLine(ratio);
    return ratio.IsMissed ? 1 : 0;
}
