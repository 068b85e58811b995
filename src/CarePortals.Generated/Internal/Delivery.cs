using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Internal;

/// <summary>
/// What is known of the delivery of one request: how often it was sent, whether its body was taken to be written to a
/// connection, and what came of it. The copies that handlers make of a request share it.
/// </summary>
/// <param name="operation">Name of the operation.</param>
/// <param name="isObserved">Whether the innermost handler of this library is there, and notes what is sent.</param>
/// <param name="log">Where a repeated read is noted.</param>
internal sealed class Delivery(string operation, bool isObserved, ILogger log)
{
    // What holds until something is known: a handler outside of this library gave up waiting.
    private static readonly Func<Exception> NotKnown = static () => Failure.Timeout("The request", isUnsent: false);

    private Func<Exception>? _failure;
    private int _attempts;
    private bool _isHandedOver;
    private bool _hasBody;
    private bool _isBodyTaken;
    private bool _isWritten;
    private bool _isOnNetwork;
    private bool _hadNoConnection;

    public string Operation { get; } = operation;

    /// <summary>How often the request was sent; 0 when nobody counts.</summary>
    public int Attempts => _attempts;

    /// <summary>The status of the answer to the last attempt, when there was one, also when its body was lost.</summary>
    public int? StatusCode { get; set; }

    /// <summary>Whether one of .NET's own handlers read the body, which it does to write it to a connection.</summary>
    public bool IsWritten => Volatile.Read(ref _isWritten);

    // By a connection, or by a handler that logs, copies or signs it.
    private bool IsBodyTaken => Volatile.Read(ref _isBodyTaken);

    /// <summary>The request went to the first handler: it may be sent.</summary>
    public void HandOver(bool hasBody)
    {
        _isHandedOver = true;
        _hasBody = hasBody;
    }

    public void TakeBody()
    {
        Volatile.Write(ref _isBodyTaken, true);
        if (Volatile.Read(ref _isOnNetwork))
        {
            Volatile.Write(ref _isWritten, true);
        }
    }

    /// <summary>
    /// Notes an attempt. Throws what came of the first one, when the request was sent already and must not be again.
    /// </summary>
    /// <param name="mayRepeat">Whether the request can be sent again.</param>
    /// <param name="isOnNetwork">Whether the attempt ends in one of .NET's own handlers, which read a body only to send it.</param>
    public void Begin(bool mayRepeat, bool isOnNetwork)
    {
        if (Interlocked.CompareExchange(ref _failure, NotKnown, null) is { } failure)
        {
            if (!mayRepeat)
            {
                throw failure();
            }

            Telemetry.Retried(log, Operation, Attempts + 1);
        }

        StatusCode = null;
        Volatile.Write(ref _isOnNetwork, isOnNetwork);
        Interlocked.Increment(ref _attempts);
    }

    public void Remember(Exception failure)
    {
        _hadNoConnection = IsNoConnection(failure);
        _failure = () => failure;
    }

    /// <summary>
    /// Whether it is certain that nothing was sent. A body that somebody read can have been sent, also by a copy of the
    /// request that nobody observed; then the only proof is that .NET's own handler, which tries once, got no connection.
    /// </summary>
    public bool IsUnsent(Exception failure) => IsBodyTaken
        ? _isOnNetwork && _hadNoConnection
        : !_isHandedOver || (isObserved
            ? Attempts == 0 || _hadNoConnection || (_isOnNetwork && _hasBody)
            : IsNoConnection(failure) && _hasBody);

    // Said by .NET's own handlers in the first way, and by others in the second.
    private static bool IsNoConnection(Exception failure) => failure is
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError }
        or HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } };
}
