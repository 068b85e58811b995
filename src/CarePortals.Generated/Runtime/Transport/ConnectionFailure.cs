using System.Net.Sockets;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>
/// The exceptions of a connection. .NET documents <see cref="HttpRequestException"/> for them, but lets others through when
/// the peer resets at the wrong moment.
/// </summary>
internal static class ConnectionFailure
{
    public static bool Is(Exception failure) =>
        failure is HttpRequestException or SocketException or HttpIOException || failure.GetType() == typeof(IOException);

    /// <summary>The same failure with only its codes, because .NET's own messages can quote what the server sent.</summary>
    public static HttpRequestException WithoutText(Exception failure)
    {
        var request = failure as HttpRequestException;
        var error = request?.HttpRequestError ?? (failure as HttpIOException)?.HttpRequestError ?? HttpRequestError.Unknown;
        var socket = failure as SocketException ?? failure.InnerException as SocketException;
        return new(error, $"The request failed ({CodeOf(error, socket)}).", socket, request?.StatusCode);
    }

    public static string CodeOf(HttpRequestException failure) => CodeOf(failure.HttpRequestError, failure.InnerException as SocketException);

    private static string CodeOf(HttpRequestError error, SocketException? socket) => socket is null ? $"{error}" : $"{error}, {socket.SocketErrorCode}";
}
