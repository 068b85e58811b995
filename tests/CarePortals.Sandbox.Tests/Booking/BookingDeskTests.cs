using System.Text.Json;
using CarePortals.Sandbox.Booking;
using CarePortals.Sandbox.Clinics;
using CarePortals.Testing;

namespace CarePortals.Sandbox.Tests.Booking;

[Category("Elsewhere")]
public sealed class BookingDeskTests
{
    [Test]
    public async Task Patients_who_race_for_every_time_of_a_month_never_get_the_same_one()
    {
        const int Patients = 8;
        var clock = new FixedClock(The.Instant(The.Now));
        var demo = The.OrganizationOf("appgen_demo");
        var today = DateOnly.FromDateTime(clock.Now.UtcDateTime);
        var book = new AppointmentBook();
        var desk = new BookingDesk(book, clock);
        List<JsonElement> requests =
        [
            .. demo.CalendarOf(demo.FindService(The.Consultation)!).OfferedFrom(today, today.AddDays(30), clock.Now)
                .Select(start => Parse(The.RequestFor(The.Consultation, SandboxJson.Instant(start)))),
        ];
        using var together = new Barrier(Patients);

        // Long running: each patient needs a thread of their own to wait for the others.
        var statuses = await Task.WhenAll(Enumerable.Range(0, Patients).Select(_ => Task.Factory.StartNew(
            () => requests.ConvertAll(request =>
            {
                together.SignalAndWait();
                return desk.Create(demo, request).Status;
            }),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Multiple(() =>
        {
            Assert.That(requests, Has.Count.GreaterThan(300));
            Assert.That(statuses.Sum(each => each.Count(status => status == 201)), Is.EqualTo(requests.Count));
            Assert.That(statuses.Sum(each => each.Count(status => status == 409)), Is.EqualTo(requests.Count * (Patients - 1)));
            Assert.That(book.Appointments.Select(appointment => appointment.Start), Is.Unique);
            Assert.That(book.Appointments, Has.Count.EqualTo(requests.Count));
        });
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
