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
    private readonly SendOnceGuarantee _guarantee;
    private readonly Sender _sender;

    /// <summary>
    /// Creates a client without dependency injection. Prefer <c>AddCarePortalsClient</c>. It adds time limits, retries of reads
    /// and a maximum response size, and it keeps responses out of .NET's own HTTP logs and spans.
    /// </summary>
    /// <param name="httpClient">
    /// Sends the requests. The caller disposes it. Its own <see cref="HttpClient.Timeout"/> and
    /// <see cref="HttpClient.MaxResponseContentBufferSize"/> apply. If its <see cref="HttpClient.BaseAddress"/> is set, it
    /// overrides the one in the options. Use a handler that follows no redirects and repeats no booking. This client cannot
    /// see what its handlers send, so <see cref="BookAsync"/> returns <see cref="BookingResult.Unknown"/> more often.
    /// </param>
    /// <param name="options">
    /// Address, organization and application name. The other settings work only with <c>AddCarePortalsClient</c>. If null,
    /// the defaults apply.
    /// </param>
    /// <param name="timeProvider">Tells the time when a patient joins a queue. If null, the system clock does.</param>
    /// <exception cref="ArgumentException">A setting is invalid. The message names it.</exception>
    /// <example>
    /// <code>
    /// using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
    /// var client = new CarePortalsClient(http, new CarePortalsClientOptions { OrganizationId = "appgen_demo" });
    /// </code>
    /// </example>
    public CarePortalsClient(HttpClient httpClient, CarePortalsClientOptions? options = null, TimeProvider? timeProvider = null)
        : this(httpClient, options, timeProvider ?? TimeProvider.System, NullLogger.Instance, SendOnceGuarantee.None)
    {
    }

    internal CarePortalsClient(HttpClient httpClient, CarePortalsClientOptions? options, TimeProvider clock, ILogger log, SendOnceGuarantee guarantee)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _http = httpClient;
        _clock = clock;
        _log = log;
        _guarantee = guarantee;
        _options = options?.Clone() ?? new CarePortalsClientOptions();
        _options.BaseAddress = httpClient.BaseAddress ?? _options.BaseAddress;

        var problems = OptionsValidator.ProblemsOf(_options);
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(options));
        }

        _userAgent = UserAgent.Of(_options.ApplicationName);
        _sender = new Sender(httpClient, _options.BaseAddress, AddHeaders, ToException, guarantee, clock, log);
    }

    /// <inheritdoc/>
    public ICarePortalsClient ForOrganization(string organizationId)
    {
        ArgumentNullException.ThrowIfNull(organizationId);
        if (OrganizationHeader.ProblemOf(organizationId) is { } problem)
        {
            throw new ArgumentException($"The organization id {problem}.", nameof(organizationId));
        }

        // Otherwise the header of the HttpClient would send the request to a different tenant than the caller asked for.
        if (_http.DefaultRequestHeaders.TryGetValues(OrganizationHeader.Name, out var fixedIds) && !fixedIds.SequenceEqual([organizationId]))
        {
            throw new InvalidOperationException("The HttpClient already has an organization header, which is never overwritten. Remove it to choose the organization here.");
        }

        var options = _options.Clone();
        options.OrganizationId = organizationId;
        return new CarePortalsClient(_http, options, _clock, _log, _guarantee);
    }
}
