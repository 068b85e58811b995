using System.Net.Sockets;
using CarePortals.Generated.Runtime.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// What is known about one request under way: how often it was sent, whether somebody read its body, and its outcome. Copies
/// of the request that handlers make share it.
/// </summary>
/// <param name="operation">Name of the operation.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path as in the contract. It is safe to print, because it has no ids.</param>
/// <param name="isRepeatable">Whether the request may be sent more than once.</param>
/// <param name="isObserved">Whether a <see cref="TransportHandler"/> sees what is sent.</param>
/// <param name="log">Where a retry is logged.</param>
internal sealed class Transmission(string operation, HttpMethod method, string path, bool isRepeatable, bool isObserved, ILogger log) : IDisposable
{
    private static readonly HttpRequestOptionsKey<Transmission> Key = new("CarePortals.Transmission");

    // The current call, for copies of its request that kept neither options nor content.
    private static readonly AsyncLocal<Transmission?> Current = new();

    // For a request that is sent once: its outcome, and who waits for it. Most requests have no copies.
    private SharedResponse? _result;
    private TaskCompletionSource<SharedResponse>? _waiting;
    private string _sentPath = "";
    private int _attempts;
    private bool? _hasBody;
    private bool _isBodyRead;
    private bool _isWritten;
    private bool _isOnNetwork;
    private bool _hadNoConnection;

    /// <summary>What messages call the request, such as <c>POST appointments</c>.</summary>
    public string Description => $"{method.Method} {path}";

    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>How often the request was sent. 0 if nobody counts.</summary>
    public int Attempts => _attempts;

    /// <summary>The status of the last attempt's response, even if its body was lost. Null if there was none.</summary>
    public int? StatusCode { get; set; }

    /// <summary>Whether the request certainly left this process: one of .NET's own handlers wrote its body to a connection.</summary>
    public bool IsWritten => Volatile.Read(ref _isWritten);

    /// <summary>Whether a request of this method may be repeated by default.</summary>
    public static bool IsRepeatableMethod(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;

    /// <summary>
    /// The transmission of a request. A copy without the options is recognized by its body or its path. A request that the
    /// application sent itself gets a transmission here.
    /// </summary>
    public static Transmission Of(HttpRequestMessage request)
    {
        if (!request.Options.TryGetValue(Key, out var known))
        {
            known = (request.Content as RequestBody)?.Transmission
                ?? (Current.Value is { } call && call.IsOf(request) ? call : null)
                ?? new Transmission("Other", request.Method, path: "", IsRepeatableMethod(request.Method), isObserved: true, NullLogger.Instance);
            request.Options.Set(Key, known);
        }

        return known;
    }

    /// <summary>
    /// Called before any handler sees the request, so that copies that handlers make share this. Copies of a request that is
    /// sent once are also recognized by its path while the call runs.
    /// </summary>
    public void Follow(HttpRequestMessage request)
    {
        request.Options.Set(Key, this);
        if (!IsRepeatable)
        {
            _sentPath = request.RequestUri!.AbsolutePath;
            Current.Value = this;
        }
    }

    /// <summary>The first handler gets the request now. From here on it may be sent.</summary>
    public void HandOver(bool hasBody) => _hasBody = hasBody;

    /// <summary>Somebody reads the body: a connection, or a handler that logs, copies or signs it.</summary>
    public void ReadBody()
    {
        Volatile.Write(ref _isBodyRead, true);
        if (Volatile.Read(ref _isOnNetwork))
        {
            Volatile.Write(ref _isWritten, true);
        }
    }

    /// <summary>
    /// Begins an attempt. Null if the request should be sent now; otherwise the outcome, present or future, of the one time that
    /// it may be sent.
    /// </summary>
    /// <param name="isOnNetwork">Whether the attempt ends in one of .NET's own handlers, which read a body only to send it.</param>
    public Task<SharedResponse>? Begin(bool isOnNetwork)
    {
        if (Interlocked.Increment(ref _attempts) is > 1 and var attempt)
        {
            if (!IsRepeatable)
            {
                Interlocked.Decrement(ref _attempts);
                return ResultAsync();
            }

            ClientTelemetry.Retried(log, operation, attempt);
        }

        StatusCode = null;
        Volatile.Write(ref _isOnNetwork, isOnNetwork);
        return null;
    }

    /// <summary>An attempt ended with a response. If the request is sent once, the response is kept for its copies.</summary>
    public void Succeed(HttpResponseMessage response, ResponseBody body)
    {
        _hadNoConnection = false;
        if (!IsRepeatable)
        {
            End(new SharedResponse(response, body));
        }
    }

    /// <summary>An attempt ended without a response.</summary>
    /// <param name="failure">The exception that the copies of the request get.</param>
    public void Fail(Exception failure)
    {
        _hadNoConnection = IsNoConnection(failure);
        if (!IsRepeatable)
        {
            End(new SharedResponse(failure));
        }
    }

    /// <summary>
    /// Whether it is certain that nothing was sent. If somebody read the body, it may have been sent, perhaps by a copy that
    /// nobody observed. Then the only proof is that .NET's own handler, which tries once, got no connection.
    /// </summary>
    public bool IsUnsent(Exception failure) => Volatile.Read(ref _isBodyRead)
        ? _isOnNetwork && _hadNoConnection
        : _hasBody is not { } hasBody || (isObserved
            ? Attempts == 0 || _hadNoConnection || (_isOnNetwork && hasBody)
            : IsNoConnection(failure) && hasBody);

    /// <summary>The call is over. No copy of the request gets a response any more.</summary>
    public void Dispose() => Volatile.Read(ref _result)?.Dispose();

    // The one that ends and the one that waits each write their own field and then read the other's, so one of them sees both.
    private void End(SharedResponse result)
    {
        if (Interlocked.CompareExchange(ref _result, result, null) is null)
        {
            Volatile.Read(ref _waiting)?.TrySetResult(result);
        }
    }

    private Task<SharedResponse> ResultAsync()
    {
        Interlocked.CompareExchange(ref _waiting, new(TaskCreationOptions.RunContinuationsAsynchronously), null);
        if (Volatile.Read(ref _result) is { } result)
        {
            _waiting.TrySetResult(result);
        }

        return _waiting.Task;
    }

    // A gateway's address can have another host and a longer path. A handler's request for a token has another path.
    private bool IsOf(HttpRequestMessage request) =>
        request.Method == method && request.RequestUri is { IsAbsoluteUri: true } address && address.AbsolutePath.EndsWith(_sentPath, StringComparison.Ordinal);

    // .NET's own handlers report it in the first way, others in the second.
    private static bool IsNoConnection(Exception failure) => failure is
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError }
        or HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } };
}
