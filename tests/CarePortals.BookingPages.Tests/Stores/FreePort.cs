using System.Net;
using System.Net.Sockets;

namespace CarePortals.BookingPages.Tests.Stores;

/// <summary>A port of loopback that was free a moment ago, for a server that cannot be told to choose one.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
