using CarePortals.BookingPages.Store;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>A store that several instances share. A test can hold up or refuse what one of them does.</summary>
internal sealed class SharedStore(TimeProvider clock) : IConfirmStore
{
    private readonly MemoryConfirmStore _store = new(clock);

    public SharedStore()
        : this(TimeProvider.System)
    {
    }

    /// <summary>Runs before each call, with its name.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs after each call has done its work, with its name: what it throws is an answer that was lost.</summary>
    public Func<string, Task> After { get; set; } = _ => Task.CompletedTask;

    /// <summary>All outcomes that it was given.</summary>
    public string Text { get; private set; } = "";

    public Task<string> NameAsync() => CallAsync("name", _store.NameAsync);

    public Task<ConfirmEntry?> BeginAsync(string key, string owner, string name) => CallAsync("begin", () => _store.BeginAsync(key, owner, name));

    public Task FinishAsync(string key, string owner, string outcome) => CallAsync(
        "finish",
        async () =>
        {
            Text += outcome;
            await _store.FinishAsync(key, owner, outcome);
            return true;
        });

    public Task<ConfirmEntry?> ReadAsync(string key) => CallAsync("read", () => _store.ReadAsync(key));

    public Task<string?> CheckAsync() => CallAsync("check", _store.CheckAsync);

    /// <summary>From now on every one of these calls fails.</summary>
    public void Refuse(params string[] calls) => Before = call => calls.Length == 0 || calls.Contains(call) ? throw new StoreException("refused") : Task.CompletedTask;

    public void Recover() => (Before, After) = (_ => Task.CompletedTask, _ => Task.CompletedTask);

    private async Task<T> CallAsync<T>(string name, Func<Task<T>> call)
    {
        await Before(name);
        var answer = await call();
        await After(name);
        return answer;
    }
}
