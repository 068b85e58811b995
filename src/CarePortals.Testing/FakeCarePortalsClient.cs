using System.Collections.Concurrent;
using System.Globalization;
using CarePortals.Generated;

namespace CarePortals.Testing;

/// <summary>
/// A client without a service behind it, for your own tests: it answers what you set, else something sensible, and records
/// every call. It refuses the arguments that the real one refuses. May be used from several threads.
/// </summary>
/// <remarks>
/// Unless set otherwise there are two services, <see cref="Build.Service"/> and <see cref="Build.QueueService"/>; the first
/// has open times on the three days that follow, and every booking succeeds, each with an id of its own. No time is taken
/// by a booking: for that, and for trouble on the wire, start a <c>SandboxServer</c> of the project CarePortals.Sandbox.
/// </remarks>
/// <example>
/// <code>
/// var fake = new FakeCarePortalsClient();
/// fake.Book.ReturnsNext(new BookingResult.SlotTaken([], Error: null));
/// services.AddSingleton&lt;ICarePortalsClient&gt;(fake);
/// </code>
/// </example>
public sealed class FakeCarePortalsClient : ICarePortalsClient
{
    private readonly Record _record;
    private readonly ICarePortalsClient _check;

    /// <summary>Makes a client of no organization; see <see cref="ForOrganization"/>.</summary>
    /// <param name="timeProvider">The clock that the open times and the joining of a queue follow. The system's when null.</param>
    public FakeCarePortalsClient(TimeProvider? timeProvider = null)
        : this(new Record(timeProvider ?? TimeProvider.System), new CarePortalsClient(new HttpClient(new ArgumentCheck())), null)
    {
    }

    private FakeCarePortalsClient(Record record, ICarePortalsClient check, string? organization) =>
        (_record, _check, OrganizationId) = (record, check, organization);

    /// <summary>The organization that this client is for, or null.</summary>
    public string? OrganizationId { get; }

    /// <summary>What <see cref="ListServicesAsync"/> answers, for every organization.</summary>
    public FakeOperation<IReadOnlyList<Service>> ListServices => _record.ListServices;

    /// <summary>What <see cref="GetServiceAvailabilityAsync"/> answers, for every organization.</summary>
    public FakeOperation<Availability> GetServiceAvailability => _record.GetServiceAvailability;

    /// <summary>What <see cref="GetFormAsync"/> answers, for every organization.</summary>
    public FakeOperation<Form> GetForm => _record.GetForm;

    /// <summary>What <see cref="CreateAppointmentAsync"/> answers, for every organization.</summary>
    public FakeOperation<Appointment> CreateAppointment => _record.CreateAppointment;

    /// <summary>What <see cref="BookAsync"/> answers, for every organization.</summary>
    public FakeOperation<BookingResult> Book => _record.Book;

    /// <summary>The calls so far, of this client and of those of other organizations that came from it, in order: a copy.</summary>
    public IReadOnlyList<FakeCall> Calls => [.. _record.Calls];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Service>> ListServicesAsync(CancellationToken cancellationToken = default)
    {
        await _check.ListServicesAsync(cancellationToken);
        return Answer(ListServices, new FakeCall(nameof(ListServices), OrganizationId));
    }

    /// <inheritdoc/>
    public async Task<Availability> GetServiceAvailabilityAsync(
        string serviceId, int? availableDays = null, string? timezone = null, CancellationToken cancellationToken = default)
    {
        await _check.GetServiceAvailabilityAsync(serviceId, availableDays, timezone, cancellationToken);
        return Answer(GetServiceAvailability, new FakeCall(nameof(GetServiceAvailability), OrganizationId) { Id = serviceId, AvailableDays = availableDays, Timezone = timezone });
    }

    /// <inheritdoc/>
    public async Task<Form> GetFormAsync(string formId, CancellationToken cancellationToken = default)
    {
        await _check.GetFormAsync(formId, cancellationToken);
        return Answer(GetForm, new FakeCall(nameof(GetForm), OrganizationId) { Id = formId });
    }

    /// <inheritdoc/>
    public async Task<Appointment> CreateAppointmentAsync(CreateAppointmentRequest body, CancellationToken cancellationToken = default)
    {
        await _check.CreateAppointmentAsync(body, cancellationToken);
        return Answer(CreateAppointment, new FakeCall(nameof(CreateAppointment), OrganizationId) { Booking = body });
    }

    /// <inheritdoc/>
    public async Task<BookingResult> BookAsync(CreateAppointmentRequest body, CancellationToken cancellationToken = default)
    {
        await _check.CreateAppointmentAsync(body, cancellationToken);
        return Answer(Book, new FakeCall(nameof(Book), OrganizationId) { Booking = body });
    }

    /// <inheritdoc/>
    public ICarePortalsClient ForOrganization(string organizationId) =>
        new FakeCarePortalsClient(_record, _check.ForOrganization(organizationId), organizationId);

    private TAnswer Answer<TAnswer>(FakeOperation<TAnswer> operation, FakeCall call)
    {
        _record.Calls.Enqueue(call);
        return operation.Answer(call);
    }

    // What the clients of all organizations share.
    private sealed class Record
    {
        private int _appointments;

        public Record(TimeProvider timeProvider)
        {
            GetServiceAvailability = new(call => call.Id == Build.QueueService().Id ? Build.QueueAvailability() : Build.AvailabilityAfter(timeProvider.GetUtcNow()));
            CreateAppointment = new(call => Booked(call, timeProvider));
            Book = new(call => new BookingResult.Booked(Booked(call, timeProvider)));
        }

        public ConcurrentQueue<FakeCall> Calls { get; } = new();

        public FakeOperation<IReadOnlyList<Service>> ListServices { get; } = new(_ => [Build.Service(), Build.QueueService()]);

        public FakeOperation<Availability> GetServiceAvailability { get; }

        public FakeOperation<Form> GetForm { get; } = new(call => Build.Form(form => form.Id = call.Id!));

        public FakeOperation<Appointment> CreateAppointment { get; }

        public FakeOperation<BookingResult> Book { get; }

        private Appointment Booked(FakeCall call, TimeProvider timeProvider) => Build.Appointment(appointment =>
        {
            appointment.Id = Interlocked.Increment(ref _appointments).ToString("x24", CultureInfo.InvariantCulture);
            appointment.Organization = call.Organization;
            appointment.Service = new ServiceReference { Id = call.Booking!.ServiceId };

            // A queue is joined at the moment of the call.
            appointment.Reservation = call.Booking.Reservation == default ? timeProvider.GetUtcNow() : call.Booking.Reservation;
        });
    }
}
