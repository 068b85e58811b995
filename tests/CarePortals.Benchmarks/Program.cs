using BenchmarkDotNet.Running;
using CarePortals.Benchmarks;
using CarePortals.Benchmarks.Quick;

return args switch
{
    ["--quick"] => await QuickRun.RunAsync(),
    ["--cold-start", var client] => await ColdStart.RunAsync(client),
    ["--cold-start"] => Show(ColdStart.Measure()),
    ["--no-op-build"] => Show(NoOpBuild.Measure()),
    [LoadRun.Name, ..] => await LoadRun.RunAsync(args),
    _ => Switch(args),
};

// Apart, so that a cold start does not load BenchmarkDotNet.
static int Switch(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any() ? 0 : 1;

static int Show(Ratio ratio)
{
    Console.WriteLine(ratio);
    return ratio.IsMissed ? 1 : 0;
}
