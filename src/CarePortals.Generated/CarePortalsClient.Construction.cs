using CarePortals.Generated.Configuration;
using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CarePortals.Generated;

public sealed partial class CarePortalsClient
{
    private readonly HttpClient _http;
    private readonly CarePortalsClientOptions _options;
    private readonly string _userAgent;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Observation _observation;
    private readonly Sender _sender;

    /// <summary>
    /// Makes a client without dependency injection. Prefer <c>AddCarePortalsClient</c>, which adds time limits, retries of
    /// reads, a limit on the size of an answer, and keeps what the service said out of .NET's own HTTP logs and spans.
    /// </summary>
    /// <param name="httpClient">
    /// Sends the requests and stays the caller's to dispose of. Its own <see cref="HttpClient.Timeout"/> and
    /// <see cref="HttpClient.MaxResponseContentBufferSize"/> apply, and its <see cref="HttpClient.BaseAddress"/>, when
    /// set, goes before the one of the options. Give it a handler that follows no redirects and repeats no booking: this
    /// client cannot see what its handlers send, so <see cref="BookAsync"/> is more often <see cref="BookingResult.Unknown"/>.
    /// </param>
    /// <param name="options">
    /// Address, organization and application name; the other settings belong to <c>AddCarePortalsClient</c>. The
    /// defaults when null.
    /// </param>
    /// <param name="timeProvider">Gives the time at which a queue is joined. The system's when null.</param>
    /// <exception cref="ArgumentException">A setting cannot be used; the message names it.</exception>
    /// <example>
    /// <code>
    /// using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
    /// var client = new CarePortalsClient(http, new CarePortalsClientOptions { OrganizationId = "appgen_demo" });
    /// </code>
    /// </example>
    public CarePortalsClient(HttpClient httpClient, CarePortalsClientOptions? options = null, TimeProvider? timeProvider = null)
        : this(httpClient, options, timeProvider ?? TimeProvider.System, NullLogger.Instance, Observation.None)
    {
    }

    internal CarePortalsClient(HttpClient httpClient, CarePortalsClientOptions? options, TimeProvider clock, ILogger log, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _http = httpClient;
        _clock = clock;
        _log = log;
        _observation = observation;
        _options = options?.Clone() ?? new CarePortalsClientOptions();
        _options.BaseAddress = httpClient.BaseAddress ?? _options.BaseAddress;

        var problems = OptionsValidator.ProblemsOf(_options);
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(options));
        }

        _userAgent = UserAgent.Of(_options.ApplicationName);
        _sender = new Sender(httpClient, _options.BaseAddress, AddHeaders, ToException, observation, clock, log);
    }

    /// <inheritdoc/>
    public ICarePortalsClient ForOrganization(string organizationId)
    {
        ArgumentNullException.ThrowIfNull(organizationId);
        if (OrganizationHeader.ProblemOf(organizationId) is { } problem)
        {
            throw new ArgumentException($"The organization id {problem}.", nameof(organizationId));
        }

        // Left alone, the header of the HttpClient would send the request to another tenant than the one that was asked for.
        if (_http.DefaultRequestHeaders.TryGetValues(OrganizationHeader.Name, out var fixedIds) && !fixedIds.SequenceEqual([organizationId]))
        {
            throw new InvalidOperationException("The HttpClient carries an organization header already, which is never overwritten. Remove it there to choose the organization here.");
        }

        var options = _options.Clone();
        options.OrganizationId = organizationId;
        return new CarePortalsClient(_http, options, _clock, _log, _observation);
    }
}
