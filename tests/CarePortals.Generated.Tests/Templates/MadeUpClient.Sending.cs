using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CarePortals.Generated.Tests.Templates;

/// <summary>What the generated operations call: the same that the real client has.</summary>
public sealed partial class MadeUpClient
{
    private readonly Sender _sender;

    internal MadeUpClient(HttpClient http, Uri baseAddress, SendOnceGuarantee guarantee, TimeProvider clock, ILogger log) =>
        _sender = new Sender(http, baseAddress, static _ => { }, ToException, guarantee, clock, log);

    /// <summary>Over the registered client's handlers.</summary>
    internal static MadeUpClient Over(IServiceProvider services, Uri baseAddress, TimeProvider clock) => new(
        services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ICarePortalsClient)),
        baseAddress,
        new SendOnceGuarantee(IsExpected: true, Problem: null),
        clock,
        services.GetService<ILogger<CarePortalsClient>>() ?? NullLogger<CarePortalsClient>.Instance);

    private static ApiException ToException(FailedResponse failed) => new(failed.Message, failed.StatusCode, failed.Headers, failed.Text, error: null);
}
