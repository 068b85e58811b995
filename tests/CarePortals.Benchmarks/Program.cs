using BenchmarkDotNet.Running;
using CarePortals.Benchmarks;

if (args is [LoadRun.Name, ..])
{
    return await LoadRun.RunAsync(args);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
