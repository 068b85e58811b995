using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Cookbook;

public sealed class OwnHandlerTests
{
    private static IHttpClientBuilder Add(IServiceCollection services)
    {
        // It wraps each attempt, inside the total timeout. The time that a request waits here counts towards its attempt timeout.
        return services.AddCarePortalsClient(options => options.OrganizationId = "appgen_demo")
            .AddHttpMessageHandler(() => new AtMostFour());
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task No_more_than_four_requests_are_under_way_at_once()
    {
        var service = new CountedService();
        var services = new ServiceCollection();
        Add(services).ConfigurePrimaryHttpMessageHandler(() => service);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ICarePortalsClient>();

        var calls = Enumerable.Range(0, 20).Select(_ => client.ListServicesAsync()).ToList();
        await service.Full.Task;
        service.Open.SetResult();
        await Task.WhenAll(calls);

        Assert.That(service.Most, Is.EqualTo(4));
    }

    private sealed class CountedService : HttpMessageHandler
    {
        private readonly Lock _lock = new();
        private int _now;

        public TaskCompletionSource Full { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Most { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (_lock)
            {
                Most = Math.Max(Most, ++_now);
                if (_now == 4)
                {
                    Full.TrySetResult();
                }
            }

            await Open.Task;
            lock (_lock)
            {
                _now--;
            }

            return Answer.Ok();
        }
    }
}
