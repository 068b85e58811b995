namespace CarePortals.Generated.Internal;

/// <summary>
/// Finds the handler that sends, inside of whatever the application chose for that: a primary handler can be a chain, and
/// one of the chain can repeat requests.
/// </summary>
internal static class SendingHandler
{
    /// <summary>
    /// Puts a <see cref="ResponseBufferHandler"/> around the handler that sends. A chain that several clients share, or that
    /// the factory uses again, keeps the one it has.
    /// </summary>
    /// <param name="primary">The primary handler of the client.</param>
    /// <param name="maxBytes">Most bytes that an answer may have, asked for each answer.</param>
    /// <returns>The primary handler to use in its place.</returns>
    public static HttpMessageHandler Observe(HttpMessageHandler primary, Func<long> maxBytes)
    {
        if (primary is ResponseBufferHandler)
        {
            return primary;
        }

        if (primary is not DelegatingHandler { InnerHandler: { } inner } outer)
        {
            SwitchOffRedirects(primary);
            return new ResponseBufferHandler(primary, maxBytes);
        }

        // Set only when it is another one: a chain that was used before can be read, but not changed any more.
        var observed = Observe(inner, maxBytes);
        if (observed != inner)
        {
            outer.InnerHandler = observed;
        }

        return outer;
    }

    // The organization and a patient's answers are for the host they were sent to. A redirect would send a booking a second
    // time, and to another host. Left alone, .NET's handlers follow it.
    private static void SwitchOffRedirects(HttpMessageHandler sender)
    {
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
