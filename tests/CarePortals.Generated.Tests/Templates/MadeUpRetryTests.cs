using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Templates;

/// <summary>The contract says what may be sent a second time: what is sent twice without it is booked twice.</summary>
public sealed class MadeUpRetryTests
{
    private static readonly TestCaseData[] Operations =
    [
        Case("A GET", 4, client => client.ListThingsAsync("a")),
        Case("A HEAD", 4, client => client.HeadAnyAsync()),
        Case("A DELETE with x-idempotent", 4, client => CancelLoan(client)),
        Case("A PUT with x-idempotent, and its body", 4, client => client.PutListsAsync([])),
        Case("A POST", 1, client => client.CreateThingAsync(Model.Read<Thing>("{}")!)),
        Case("A POST with x-idempotent: false", 1, client => client.SendTextAsync("a")),
        Case("A POST of a form", 1, client => client.SendFormAsync(new Body { Name = "a" })),
        Case("A PUT", 1, client => client.PutFileAsync(new ByteArrayContent([]))),
        Case("A PATCH", 1, client => client.PatchAnyAsync(1)),
        Case("A DELETE", 1, client => client.DeleteAnyAsync()),
    ];

    [TestCaseSource(nameof(Operations))]
    public async Task It_is_sent_as_often_as_the_contract_lets_it(int times, Func<MadeUpClient, Task> call)
    {
        using var test = new TimedClient(_ => Answer.Of(HttpStatusCode.ServiceUnavailable));
        var client = Over(test);

        var failure = await Caught.FromAsync<ApiException>(test.Clock.CompleteAsync(Done(call(client))));

        Assert.That((failure.StatusCode, test.Service.Count), Is.EqualTo((503, times)));
    }

    [TestCaseSource(nameof(Operations))]
    public async Task It_is_sent_as_often_when_the_connection_breaks(int times, Func<MadeUpClient, Task> call)
    {
        using var test = new TimedClient(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        var client = Over(test);

        await Caught.FromAsync<HttpRequestException>(test.Clock.CompleteAsync(Done(call(client))));

        Assert.That(test.Service.Count, Is.EqualTo(times));
    }

    [Test]
    public async Task A_handler_of_the_application_that_sends_again_sends_a_DELETE_once_as_well()
    {
        using var test = new TimedClient(
            _ => Answer.Of(HttpStatusCode.ServiceUnavailable),
            build: builder => builder.AddHttpMessageHandler(() => new Again()));

        await Caught.FromAsync<ApiException>(test.Clock.CompleteAsync(Done(Over(test).DeleteAnyAsync())));

        Assert.That(test.Service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_handler_of_the_application_sees_the_status_of_a_call_that_returns_nothing()
    {
        var seen = new List<HttpStatusCode>();
        using var test = new TimedClient(
            _ => Answer.Of(HttpStatusCode.Accepted),
            build: builder => builder.AddHttpMessageHandler(() => new Noting(seen)));

        await test.Clock.CompleteAsync(Done(Over(test).DeleteAnyAsync()));

        Assert.That(seen, Is.EqualTo([HttpStatusCode.Accepted]));
    }

    private static MadeUpClient Over(TimedClient test) => MadeUpClient.Over(test.Services, new Uri("https://things.example"), test.Clock);

    private static TestCaseData Case(string name, int times, Func<MadeUpClient, Task> call) => new TestCaseData(times, call).SetArgDisplayNames(name, $"{times}");

#pragma warning disable CS0618 // Deprecated in the contract.
    private static Task CancelLoan(MadeUpClient client) => client.CancelLoanAsync(Guid.NewGuid());
#pragma warning restore CS0618

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }

    private sealed class Noting(List<HttpStatusCode> seen) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            seen.Add(response.StatusCode);
            return response;
        }
    }

    private sealed class Again : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var first = await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
