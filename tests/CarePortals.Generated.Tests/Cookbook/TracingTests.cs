using System.Diagnostics;
using CarePortals.Testing;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Cookbook;

[Category("Elsewhere")]
[NonParallelizable]
public sealed class TracingTests
{
    private static ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "CarePortals.Generated",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Console.WriteLine(
                $"{span.OperationName}: {span.GetTagItem("careportals.outcome")}, {span.GetTagItem("careportals.attempts")} attempts, {span.Duration.TotalMilliseconds:0} ms"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    [Test]
    public async Task Each_call_is_printed()
    {
        var (console, output) = (Console.Out, new StringWriter());
        Console.SetOut(TextWriter.Synchronized(output));
        try
        {
            using var listener = Listen();
            var services = new ServiceCollection();
            services.AddCarePortalsClient(_ => { }).ConfigurePrimaryHttpMessageHandler(() => new AttemptHandler(new TestClock(), (_, _) => Task.FromResult(Answer.Ok())));
            await using var provider = services.BuildServiceProvider();
            await provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync();
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.That(output.ToString(), Does.Match(@"^ListServices: ok, 1 attempts, \d+ ms"));
    }
}
