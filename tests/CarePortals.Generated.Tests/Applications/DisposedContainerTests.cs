using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Applications;

/// <summary>What a call needs is looked up before it begins: the container may go while a booking is under way.</summary>
[CancelAfter(180_000)]
public sealed class DisposedContainerTests
{
    [Test]
    public async Task A_booking_under_way_when_the_container_is_disposed_of_is_booked([Values] bool resilience, [Values] bool keyed)
    {
        var response = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var service = new AttemptHandler(new TestClock(), (_, _) => response.Task);
        var services = new ServiceCollection();
        var builder = keyed ? services.AddCarePortalsClient("b", _ => { }) : services.AddCarePortalsClient(_ => { });
        builder.ConfigurePrimaryHttpMessageHandler(() => service);
        if (!resilience)
        {
            builder.RemoveCarePortalsResilience();
        }

        var provider = services.BuildServiceProvider(validateScopes: true);
        var client = keyed ? provider.GetRequiredKeyedService<ICarePortalsClient>("b") : provider.GetRequiredService<ICarePortalsClient>();
        var call = client.BookAsync(The.Booking());
        var disposing = provider.DisposeAsync();
        response.SetResult(Answer.Booked());

        Assert.That(await call, Is.TypeOf<BookingResult.Booked>());
        await disposing;
    }

    [Test]
    public async Task A_booking_under_way_when_its_scope_is_disposed_of_is_booked([Values] bool otherOrganization)
    {
        var response = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var test = new TimedClient((_, _) => response.Task);
        Task<BookingResult> call;
        await using (var scope = test.Services.CreateAsyncScope())
        {
            var client = scope.ServiceProvider.GetRequiredService<ICarePortalsClient>();
            call = (otherOrganization ? client.ForOrganization("other") : client).BookAsync(The.Booking());
        }

        response.SetResult(Answer.Booked());

        Assert.That(await call, Is.TypeOf<BookingResult.Booked>());
    }

    [TestCase(HttpStatusCode.Conflict, "SlotTaken")]
    [TestCase(HttpStatusCode.PaymentRequired, "Rejected: 402")]
    [TestCase(HttpStatusCode.BadGateway, "Unknown: UnclearStatus")]
    public async Task Another_outcome_is_known_as_well(HttpStatusCode status, string outcome)
    {
        var response = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var service = new AttemptHandler(new TestClock(), (attempt, _) => attempt == 1 ? response.Task : Task.FromResult(Answer.Of(HttpStatusCode.OK, "{}")));
        var services = new ServiceCollection();
        services.AddCarePortalsClient(_ => { }).ConfigurePrimaryHttpMessageHandler(() => service);
        var provider = services.BuildServiceProvider(validateScopes: true);
        var call = provider.GetRequiredService<ICarePortalsClient>().BookAsync(The.Booking());
        var disposing = provider.DisposeAsync();
        response.SetResult(Answer.Of(status, "{}"));

        Assert.That($"{await call}", Does.StartWith(outcome));
        await disposing;
    }

    [Test]
    public async Task A_read_under_way_is_tried_again()
    {
        var response = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var service = new AttemptHandler(new TestClock(), (attempt, _) => attempt == 1 ? response.Task : Task.FromResult(Answer.Ok()));
        var services = new ServiceCollection();
        services.AddCarePortalsClient(_ => { }).ConfigurePrimaryHttpMessageHandler(() => service);
        var provider = services.BuildServiceProvider(validateScopes: true);
        var call = provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync();
        var disposing = provider.DisposeAsync();
        response.SetResult(Answer.RetryAfter(HttpStatusCode.ServiceUnavailable, TimeSpan.Zero));

        Assert.That(await call, Is.Empty);
        await disposing;
    }
}
