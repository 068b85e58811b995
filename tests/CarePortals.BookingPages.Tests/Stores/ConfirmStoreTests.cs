using CarePortals.BookingPages.Store;
using Npgsql;

namespace CarePortals.BookingPages.Tests.Stores;

/// <summary>What every store has to do, each tried as two instances have it.</summary>
[TestFixture("memory")]
[TestFixture("redis")]
[TestFixture("postgres")]
[Category("Stores")]
[Parallelizable]
[CancelAfter(180_000)]
internal sealed class ConfirmStoreTests(string kind)
{
    private readonly List<IAsyncDisposable> _open = [];
    private readonly List<IConfirmStore> _stores = [];
    private string _name = null!;

    private IConfirmStore One => _stores[0];

    private IConfirmStore Other => _stores[^1];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        if (kind == "memory")
        {
            _stores.Add(new MemoryConfirmStore(TimeProvider.System));
        }
        else if (kind == "redis")
        {
            var server = await RedisServer.StartAsync();
            _open.Add(server);
            _stores.AddRange([Redis(server), Redis(server)]);
        }
        else
        {
            var server = await PostgresServer.StartAsync();
            _open.Add(server);
            _stores.AddRange([Postgres(server), Postgres(server)]);
        }

        // Both make what is not there yet, at once.
        var names = await Task.WhenAll(One.NameAsync(), Other.NameAsync(), One.NameAsync(), Other.NameAsync());
        Assert.That(names.Distinct().Count(), Is.EqualTo(1));
        _name = names[0];
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _stores.OfType<IDisposable>().ToList().ForEach(store => store.Dispose());
        foreach (var open in Enumerable.Reverse(_open))
        {
            await open.DisposeAsync();
        }
    }

    [Test]
    public async Task Of_many_that_begin_at_once_one_inserts_and_all_learn_who_it_is()
    {
        for (var round = 0; round < 20; round++)
        {
            var entries = await Task.WhenAll(Enumerable.Range(0, 16).Select(owner => (owner % 2 == 0 ? One : Other).BeginAsync($"many{round}", $"{owner}", _name)));

            Assert.That(entries.Select(entry => entry!.Owner).Distinct().Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Whoever_asks_again_after_a_lost_answer_is_still_the_one()
    {
        await One.BeginAsync("again", "a", _name);

        Assert.That((await One.BeginAsync("again", "a", _name))!.Owner, Is.EqualTo("a"));
        Assert.That((await Other.BeginAsync("again", "b", _name))!.Owner, Is.EqualTo("a"));
    }

    [Test]
    public async Task Under_another_name_nothing_is_inserted()
    {
        Assert.That(await One.BeginAsync("foreign", "a", _name + "0"), Is.Null);
        Assert.That(await Other.ReadAsync("foreign"), Is.Null);
    }

    [Test]
    public async Task Only_the_owner_says_how_it_ended_and_the_entry_keeps_its_age()
    {
        await One.BeginAsync("end", "a", _name);
        await Other.FinishAsync("end", "b", "wrong");
        Assert.That((await One.ReadAsync("end"))!.Outcome, Is.Null);

        await Task.Delay(20);
        await One.FinishAsync("end", "a", "right");
        var entry = (await Other.ReadAsync("end"))!;

        Assert.That(entry.Outcome, Is.EqualTo("right"));
        Assert.That(entry.Age, Is.InRange(TimeSpan.FromMilliseconds(15), TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task What_was_never_begun_is_not_there_and_cannot_be_finished()
    {
        await One.FinishAsync("never", "a", "x");

        Assert.That(await Other.ReadAsync("never"), Is.Null);
    }

    [Test]
    public async Task A_store_that_is_well_set_up_has_no_problem()
    {
        Assert.That(await One.CheckAsync(), Is.Null);
    }

    private RedisConfirmStore Redis(RedisServer server)
    {
        var shared = SharedConnections.ToRedis($"127.0.0.1:{server.Port}");
        _open.Add(shared);
        return new RedisConfirmStore(shared.RedisAsync);
    }

    private PostgresConfirmStore Postgres(PostgresServer server)
    {
        var postgres = NpgsqlDataSource.Create(server.Connection);
        _open.Add(postgres);
        return new PostgresConfirmStore(postgres);
    }
}
