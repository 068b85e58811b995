using Polly;

namespace CarePortals.Generated.Internal;

/// <summary>Sends a request through the pipeline that <see cref="ResiliencePipelines"/> builds.</summary>
internal sealed class ResilienceHandler(ClientPipeline pipeline, TimeProvider timeProvider) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RetryPolicy.Method, request.Method);
        context.Properties.Set(RetryPolicy.Started, timeProvider.GetTimestamp());
        try
        {
            return await pipeline.Current.ExecuteAsync(
                static async (context, state) => await state.Handler.SendOnceAsync(state.Request, context.CancellationToken).ConfigureAwait(false),
                context,
                (Handler: this, Request: request)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);
}
