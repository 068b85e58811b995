using CarePortals.BookingPages.Hosting;
using Microsoft.Extensions.Hosting;

namespace CarePortals.BookingPages.Store;

/// <summary>
/// Checks every few seconds whether the store is reliable, and logs each change once. The application does not start with a
/// store that can lose entries. It starts if the store cannot be reached, and bookings work as soon as it can be.
/// </summary>
internal sealed partial class StoreMonitor(IConfirmStore store, SharedKeys keys, TimeProvider clock, ILogger<StoreMonitor> log) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _gate = new(1);
    private StoreState _last = new(Problem: null);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var state = await LookAsync();
        if (state.IsUnfit)
        {
            throw new SettingException(state.Problem!);
        }

        if (state.Advice is { } advice)
        {
            LogAdvice(log, advice);
        }

        Note(state);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Looks now.</summary>
    public async Task<StoreState> CheckAsync()
    {
        await _gate.WaitAsync();
        try
        {
            return Note(await LookAsync());
        }
        finally
        {
            _gate.Release();
        }
    }

    public override void Dispose()
    {
        _gate.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await CheckAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The application stops.
        }
    }

    private async Task<StoreState> LookAsync()
    {
        try
        {
            var advice = await store.CheckAsync();
            await keys.CheckAsync();
            return new StoreState(Problem: null, Advice: advice);
        }
        catch (UnfitStoreException unfit)
        {
            return new StoreState(unfit.Message, IsUnfit: true);
        }
        catch (StoreException failure)
        {
            return new StoreState($"The store does not respond, or responds with an error ({failure.Message}).");
        }
    }

    private StoreState Note(StoreState state)
    {
        if (state.Problem is { } problem && problem != _last.Problem)
        {
            LogProblem(log, problem);
        }
        else if (state.Problem is null && _last.Problem is not null)
        {
            LogReady(log);
        }

        return _last = state;
    }

    [LoggerMessage(1, LogLevel.Error, "No booking can be confirmed now: {Problem}")]
    private static partial void LogProblem(ILogger logger, string problem);

    [LoggerMessage(2, LogLevel.Warning, "The store is ready again. Bookings can be confirmed.")]
    private static partial void LogReady(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "{Advice}")]
    private static partial void LogAdvice(ILogger logger, string advice);
}
