using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using CarePortals.Sandbox.Clinics;

namespace CarePortals.Sandbox.Booking;

/// <summary>Handles create requests: checks the request, books the time once and writes the appointment.</summary>
internal sealed class BookingDesk(AppointmentBook book, TimeProvider clock)
{
    private static readonly TimeSpan QueueTolerance = TimeSpan.FromMinutes(5);

    /// <param name="organization">The organization.</param>
    /// <param name="body">The request body.</param>
    /// <param name="trouble">What goes wrong at the last moment: somebody else takes the time, or the clinic refuses.</param>
    public Answer Create(Organization organization, JsonElement body, Trouble? trouble = null)
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
            // The document is disposed when the request ends.
            Values = values.Clone(),
            Timezone = request.Timezone,
        };

        if (service.IsQueue == true)
        {
            return JoinQueue(service, appointment, now, trouble);
        }

        if (!organization.CalendarOf(service).Offers(start, now))
        {
            return Answer.Problem(400, "reservation must be a time that the service offers");
        }

        switch (trouble?.Kind)
        {
            case TroubleKind.Refused:
                return Refused(trouble.Value);
            case TroubleKind.Taken:
                book.TakeAway(organization.Id, service.Id, start);
                return JustTaken(trouble.Value);
            default:
                return book.TryStore(appointment) ? Created(service, appointment) : JustTaken(409);
        }
    }

    private Answer JoinQueue(Service service, StoredAppointment appointment, DateTimeOffset now, Trouble? trouble)
    {
        if ((appointment.Start - now).Duration() > QueueTolerance)
        {
            return Answer.Problem(400, "reservation must be the current time, because this service is a queue");
        }

        switch (trouble?.Kind)
        {
            case TroubleKind.Refused:
                return Refused(trouble.Value);
            case TroubleKind.Taken:
                return Answer.Problem(trouble.Value, "the queue takes nobody any more");
            default:
                book.StoreInQueue(appointment);
                return Created(service, appointment);
        }
    }

    private static Answer JustTaken(int status) => Answer.Problem(status, "this time was just taken");

    private static Answer Refused(int status) => Answer.Problem(status, "the clinic does not take this booking");

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
