using System.Collections.Concurrent;
using System.Globalization;
using CarePortals.Generated;

namespace CarePortals.Testing;

/// <summary>
/// A client without a service, for your own tests. It returns what you set, or else sensible defaults. It records every call,
/// and it refuses the arguments that the real client refuses. It is thread-safe.
/// </summary>
/// <remarks>
/// By default there are two services, <see cref="Build.Service"/> and <see cref="Build.QueueService"/>. The first has open
/// times on the next three days. Every booking succeeds, each with its own id. A booking does not take its time off the
/// list. If you need that, or network faults, start a <c>SandboxServer</c> of the project CarePortals.Sandbox.
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

    /// <summary>Creates a client without an organization. See <see cref="ForOrganization"/>.</summary>
    /// <param name="timeProvider">The clock for the open times and for joining a queue. If null, the system clock.</param>
    public FakeCarePortalsClient(TimeProvider? timeProvider = null)
        : this(new Record(timeProvider ?? TimeProvider.System), new CarePortalsClient(new HttpClient(new ArgumentCheck())), null)
    {
    }

    private FakeCarePortalsClient(Record record, ICarePortalsClient check, string? organization) =>
        (_record, _check, OrganizationId) = (record, check, organization);

    /// <summary>The organization of this client, or null.</summary>
    public string? OrganizationId { get; }

    /// <summary>What <see cref="ListServicesAsync"/> returns, for every organization.</summary>
    public FakeOperation<IReadOnlyList<Service>> ListServices => _record.ListServices;

    /// <summary>What <see cref="GetServiceAvailabilityAsync"/> returns, for every organization.</summary>
    public FakeOperation<Availability> GetServiceAvailability => _record.GetServiceAvailability;

    /// <summary>What <see cref="GetFormAsync"/> returns, for every organization.</summary>
    public FakeOperation<Form> GetForm => _record.GetForm;

    /// <summary>What <see cref="CreateAppointmentAsync"/> returns, for every organization.</summary>
    public FakeOperation<Appointment> CreateAppointment => _record.CreateAppointment;

    /// <summary>What <see cref="BookAsync"/> returns, for every organization.</summary>
    public FakeOperation<BookingResult> Book => _record.Book;

    /// <summary>A copy of the calls so far, in order. It includes calls of clients from <see cref="ForOrganization"/>.</summary>
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

    // Shared by the clients of all organizations.
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
