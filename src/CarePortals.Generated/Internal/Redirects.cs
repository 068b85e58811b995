namespace CarePortals.Generated.Internal;

/// <summary>
/// The organization and a patient's answers are for the host they were sent to; a redirect would send a booking a second
/// time, and to another one. A handler of the application follows redirects unless it is told not to.
/// </summary>
internal static class Redirects
{
    public static void SwitchOff(HttpMessageHandler sender)
    {
        while (sender is DelegatingHandler { InnerHandler: { } inner })
        {
            sender = inner;
        }

        // Set only where it is on: a handler that was used before can be read, but not changed any more.
        switch (sender)
        {
            case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                sockets.AllowAutoRedirect = false;
                break;
            case HttpClientHandler { AllowAutoRedirect: true } client:
                client.AllowAutoRedirect = false;
                break;
        }
    }
}
