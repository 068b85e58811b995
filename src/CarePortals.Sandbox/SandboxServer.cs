using System.Net.Sockets;
using CarePortals.Sandbox.Booking;
using CarePortals.Sandbox.Clinics;
using CarePortals.Sandbox.Http;

namespace CarePortals.Sandbox;

/// <summary>
/// A server that obeys the contract, on 127.0.0.1. It reads no settings, environment or command line of its process. It
/// writes no log, and forgets everything when it is disposed.
/// </summary>
/// <example>
/// <code>
/// await using var server = await SandboxServer.StartAsync();
/// using var http = new HttpClient { BaseAddress = server.BaseAddress };
/// </code>
/// </example>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RequestLog _log;
    private readonly AppointmentBook _book;

    private SandboxServer(WebApplication app, Troubles troubles, RequestLog log, AppointmentBook book)
    {
        (_app, Troubles, _log, _book) = (app, troubles, log, book);
        BaseAddress = new Uri(app.Urls.Single());
    }

    /// <summary>The ids of the organizations that every sandbox has.</summary>
    public static IReadOnlyList<string> Organizations { get; } = [.. SeedData.Organizations.Select(known => known.Id)];

    /// <summary>Where the server listens, such as <c>http://127.0.0.1:5080/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>What goes wrong on purpose with the next requests.</summary>
    public Troubles Troubles { get; }

    /// <summary>A copy of the requests so far, in order of arrival. It includes requests that are under way.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Requests;

    /// <summary>A copy of the appointments so far, of every organization, in order of booking.</summary>
    public IReadOnlyList<StoredAppointment> Appointments => _book.Appointments;

    /// <summary>Starts a server.</summary>
    /// <param name="options">How it runs, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running server. Dispose it to stop it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The port is not from 0 to 65535.</exception>
    /// <exception cref="IOException">The port is in use or not allowed.</exception>
    public static async Task<SandboxServer> StartAsync(
        SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxOptions();
        ArgumentOutOfRangeException.ThrowIfNotEqual(options.Port, (int)(ushort)options.Port, "options.Port");
        var (troubles, log, book) = (new Troubles(), new RequestLog(), new AppointmentBook());
        if (options.Trouble is not null)
        {
            troubles.Add(options.Trouble);
        }

        var app = Pipeline.Build(options, troubles, log, book);
        var started = false;
        try
        {
            await app.StartAsync(cancellationToken);
            started = true;
            return new SandboxServer(app, troubles, log, book);
        }
        catch (SocketException exception)
        {
            // The web server reports a port in use as an IOException, but other problems as different exceptions.
            throw new IOException(exception.Message, exception);
        }
        finally
        {
            if (!started)
            {
                await app.DisposeAsync();
            }
        }
    }

    /// <summary>Forgets the requests so far. Appointments stay.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>Stops at once. Requests that are under way are cut off.</summary>
    /// <returns>A task that completes when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        // A cancelled token gives running requests no time to finish.
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
