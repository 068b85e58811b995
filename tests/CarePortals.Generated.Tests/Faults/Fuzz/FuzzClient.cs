using CarePortals.Generated.Tests.Contract;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Faults.Fuzz;

/// <summary>A client with its whole pipeline over a service in memory that answers every request with a mutated example.</summary>
public sealed class FuzzClient : IDisposable
{
    private static readonly (Operation Operation, int Status, JToken Value)[] Examples =
        [.. ContractExamples.Successes.Concat(ContractExamples.Failures).Select(example => ((Operation)example.Arguments[0]!, (int)example.Arguments[1]!, (JToken)example.Arguments[2]!))];

    private readonly TestClock _clock = new();
    private readonly ServiceProvider _provider;
    private readonly ICarePortalsClient _client;
    private Random _random = new();

    public FuzzClient()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddCarePortalsClient(options => options.MaxRetryAttempts = 0).ConfigurePrimaryHttpMessageHandler(() => new Handler(this));
        _provider = services.BuildServiceProvider(validateScopes: true);
        _client = _provider.GetRequiredService<ICarePortalsClient>();
    }

    /// <summary>How many bytes the service answered in the last case.</summary>
    public long Answered { get; private set; }

    /// <summary>Calls one operation; what comes back is the answer of this random alone.</summary>
    public async Task<object> CallAsync(Random random)
    {
        // Long enough for the circuit breaker to forget the case before.
        _clock.Advance(TimeSpan.FromMinutes(1));
        (_random, Answered) = (random, 0);
        return random.Next(5) == 0 ? await _client.BookAsync(The.Booking()) : await Examples[random.Next(Examples.Length)].Operation.Call(_client, CancellationToken.None);
    }

    public void Dispose() => _provider.Dispose();

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var fitting = Examples.Where(example => request.RequestUri!.AbsoluteUri.StartsWith(example.Operation.Uri, StringComparison.Ordinal)).ToList();

        // A success is worth more than its share: that is where most of the code is.
        var successes = fitting.Where(example => example.Status < 300).ToList();
        var (_, status, value) = _random.Next(3) > 0 ? successes[_random.Next(successes.Count)] : fitting[_random.Next(fitting.Count)];
        var answer = new AnswerMutator(_random).Answer(status, value);
        answer.RequestMessage = request;
        Answered += answer.Content.ReadAsStream().Length;
        return answer;
    }

    private sealed class Handler(FuzzClient service) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(service.Answer(request));
    }
}
