using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Tests.Templates;

/// <summary>What the generated operations call: the same that the real client has.</summary>
public sealed partial class MadeUpClient
{
    private readonly Sender _sender;

    internal MadeUpClient(HttpClient http, Uri baseAddress, Observation observation, TimeProvider clock, ILogger log) =>
        _sender = new Sender(http, baseAddress, static _ => { }, ToException, observation, clock, log);

    private static ApiException ToException(FailedResponse failed) => new(failed.Message, failed.StatusCode, failed.Headers, failed.Text, error: null);
}
