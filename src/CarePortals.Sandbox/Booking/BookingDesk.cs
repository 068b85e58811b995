using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using CarePortals.Sandbox.Clinics;

namespace CarePortals.Sandbox.Booking;

/// <summary>Answers create: checks the request, gives the time away once and writes the appointment.</summary>
internal sealed class BookingDesk(AppointmentBook book, TimeProvider clock)
{
    private static readonly TimeSpan QueueTolerance = TimeSpan.FromMinutes(5);

    /// <param name="organization">Who is asked.</param>
    /// <param name="body">What was sent.</param>
    /// <param name="takenBySomebodyElse">Whether somebody else is to take the time at the last moment.</param>
    public Answer Create(Organization organization, JsonElement body, bool takenBySomebodyElse = false)
    {
        var request = CreateRequest.Read(body);
        var service = request.ServiceId is { } id ? organization.FindService(id) : null;
        if (request.ServiceId is not null && service is null)
        {
            return Answer.Problem(404, "there is no service with this id");
        }

        var problems = request.Problems.ToList();
        if (service is not null && request.Values is { } answers)
        {
            problems.AddRange(FormCheck.Check(organization.FindForm(service.Form.Id)!.Fields, answers));
        }

        if (problems.Count > 0 || service is null || request.Reservation is not { } start || request.Values is not { } values)
        {
            return Answer.Problems(problems);
        }

        var now = clock.GetUtcNow();
        var appointment = new StoredAppointment
        {
            Organization = organization.Id,
            Id = RandomNumberGenerator.GetHexString(24, lowercase: true),
            ServiceId = service.Id,
            Start = start,
            CreatedAt = now.ToUniversalTime(),
            AccessKey = Guid.NewGuid().ToString(),
            // The document is gone when the request ends.
            Values = values.Clone(),
            Timezone = request.Timezone,
        };

        if (service.IsQueue == true)
        {
            return JoinQueue(service, appointment, now, takenBySomebodyElse);
        }

        if (!organization.CalendarOf(service).Offers(start, now))
        {
            return Answer.Problem(400, "reservation must be a time that the service offers");
        }

        if (takenBySomebodyElse)
        {
            book.TakeAway(organization.Id, service.Id, start);
        }

        return book.TryStore(appointment) ? Created(service, appointment) : JustTaken();
    }

    private Answer JoinQueue(Service service, StoredAppointment appointment, DateTimeOffset now, bool refuse)
    {
        if ((appointment.Start - now).Duration() > QueueTolerance)
        {
            return Answer.Problem(400, "reservation must be the current time, because this service is a queue");
        }

        if (refuse)
        {
            return JustTaken();
        }

        book.StoreInQueue(appointment);
        return Created(service, appointment);
    }

    private static Answer JustTaken() => Answer.Problem(409, "this time was just taken");

    private static Answer Created(Service service, StoredAppointment appointment)
    {
        var body = new JsonObject
        {
            ["_id"] = appointment.Id,
            ["organization"] = appointment.Organization,
            ["service"] = new JsonObject { ["_id"] = service.Id, ["label"] = service.Label },
            ["status"] = "booked",
            ["reservation"] = SandboxJson.Instant(appointment.Start),
            ["duration"] = service.SlotDuration,
            ["accessKey"] = appointment.AccessKey,
        };
        if (service.IsVirtualMeeting)
        {
            body["virtualMeeting"] = new JsonObject { ["joinUrl"] = $"https://meet.example/{appointment.Id}" };
        }

        body["createdAt"] = SandboxJson.Instant(appointment.CreatedAt);
        body["updatedAt"] = SandboxJson.Instant(appointment.CreatedAt);
        return new Answer(201, body);
    }
}
