using System.Globalization;
using CarePortals.Generated;

namespace CarePortals.Testing;

/// <summary>
/// Sample data for your own tests, with sensible values. A test changes only what matters to it. Ids and names are those of
/// the sandbox's organization <c>appgen_demo</c>.
/// </summary>
/// <example>
/// <code>
/// var service = Build.Service(service =&gt; service.SlotDuration = 30);
/// var availability = Build.Availability(new DateTimeOffset(2024, 10, 28, 14, 0, 0, TimeSpan.Zero));
/// </code>
/// </example>
public static class Build
{
    private const string Organization = "appgen_demo";

    private static readonly int[] Minutes = [0, 15, 30, 60];

    /// <summary>Creates a service with times to choose: active, 15 minutes, 50 CAD, by video.</summary>
    /// <param name="change">Changes the service. If null, it stays as it is.</param>
    /// <returns>A new service.</returns>
    public static Service Service(Action<Service>? change = null) => With(change, new Service
    {
        Id = "60d5ecb3a0b3f1001fbaa123",
        Organization = Organization,
        Label = "General Consultation",
        Description = "A standard consultation with one of our healthcare providers.",
        Status = "active",
        SlotDuration = 15,
        SlotGap = 5,
        MinLeadTime = 2,
        MaxLeadTime = 720,
        Form = new FormReference { Id = "60d5f2a9a0b3f1001fbaa456" },
        Payment = new Payment { Enabled = true, Price = 50, Currency = "CAD", PayLater = false, SaveCardOnly = false, HcCoverage = 0 },
        IsVirtualMeeting = true,
    });

    /// <summary>Creates a service whose patients join a queue instead of choosing a time.</summary>
    /// <param name="change">Changes the service. If null, it stays as it is.</param>
    /// <returns>A new service.</returns>
    public static Service QueueService(Action<Service>? change = null) => With(change, Service(service =>
    {
        (service.Id, service.Label, service.Description) = ("60d5ecb3a0b3f1001fbaa792", "Walk-in Clinic", "Join the queue and be seen in order of arrival.");
        (service.IsQueue, service.AssignmentStrategy, service.Payment!.Enabled, service.Payment.Price) = (true, "queue", false, 0);
    }));

    /// <summary>Creates a form that asks for first name, last name, email and phone, all required.</summary>
    /// <param name="change">Changes the form. If null, it stays as it is.</param>
    /// <returns>A new form.</returns>
    public static Form Form(Action<Form>? change = null) => With(change, new Form
    {
        Id = "60d5f2a9a0b3f1001fbaa456",
        Organization = Organization,
        Name = "Intake",
        Fields =
        [
            new FormField { Name = "firstName", Label = "First name", Type = "text", Required = true },
            new FormField { Name = "lastName", Label = "Last name", Type = "text", Required = true },
            new FormField { Name = "email", Label = "Email", Type = "email", Required = true },
            new FormField { Name = "phone", Label = "Phone", Type = "phone", Required = true },
        ],
    });

    /// <summary>Creates an availability with these open times, under their dates in UTC.</summary>
    /// <param name="starts">The open times, in any offset and order. None means fully booked.</param>
    /// <returns>A new availability.</returns>
    public static Availability Availability(params IEnumerable<DateTimeOffset> starts) => new()
    {
        Days = starts
            .Select(start => start.ToUniversalTime())
            .GroupBy(start => start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .ToDictionary(day => day.Key, IReadOnlyList<DateTimeOffset> (day) => [.. day]),
    };

    /// <summary>Creates an availability for the three days after a given time, each with 14:00, 14:15, 14:30 and 15:00 UTC.</summary>
    /// <param name="now">Any time, in any offset.</param>
    /// <returns>A new availability.</returns>
    public static Availability AvailabilityAfter(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        return Availability(
            from day in Enumerable.Range(1, 3)
            from minutes in Minutes
            select today.AddDays(day).AddHours(14).AddMinutes(minutes));
    }

    /// <summary>Creates the availability of a service with a queue.</summary>
    /// <returns>A new availability.</returns>
    public static Availability QueueAvailability() => new() { Queue = new Dictionary<string, object?>() };

    /// <summary>Creates a booked appointment, on 2024-10-28 at 14:00 UTC for 15 minutes.</summary>
    /// <param name="change">Changes the appointment. If null, it stays as it is.</param>
    /// <returns>A new appointment.</returns>
    public static Appointment Appointment(Action<Appointment>? change = null)
    {
        var booked = new DateTimeOffset(2024, 9, 22, 21, 40, 0, TimeSpan.Zero);
        return With(change, new Appointment
        {
            Id = "60d5f3b7a0b3f1001fbaa999",
            Organization = Organization,
            Service = new ServiceReference { Id = "60d5ecb3a0b3f1001fbaa123", Label = "General Consultation" },
            Status = "booked",
            Reservation = new DateTimeOffset(2024, 10, 28, 14, 0, 0, TimeSpan.Zero),
            Duration = 15,
            AccessKey = "a1b2c3d4-e5f6-7890-1234-567890abcdef",
            CreatedAt = booked,
            UpdatedAt = booked,
        });
    }

    private static T With<T>(Action<T>? change, T model)
    {
        change?.Invoke(model);
        return model;
    }
}
