using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.Applications;

/// <summary>What a call needs is looked up before it begins: the container may go while a booking is under way.</summary>
[CancelAfter(60_000)]
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
}
