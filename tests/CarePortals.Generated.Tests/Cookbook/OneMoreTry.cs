using System.Net;
using Polly;
using Polly.Retry;

namespace CarePortals.Generated.Tests.Cookbook;

// The handler of the recipe "Resilience of your own".
public sealed class OneMoreTry : DelegatingHandler
{
    private static readonly ResiliencePipeline<HttpResponseMessage> Pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 1,
            Delay = TimeSpan.FromMilliseconds(200),
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is HttpRequestException || arguments.Outcome.Result?.StatusCode >= HttpStatusCode.InternalServerError),
        })
        .AddTimeout(TimeSpan.FromSeconds(5))
        .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await Pipeline.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken);
}
