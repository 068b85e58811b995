using CarePortals.BookingPages.Questions;
using CarePortals.Generated;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>An API that says what no sandbox would.</summary>
internal sealed class FakeClient : ICarePortalsClient
{
    public IReadOnlyList<Service> Services { get; init; } = [];

    public Availability Availability { get; init; } = new();

    public Appointment Appointment { get; init; } = new() { Id = "1" };

    /// <summary>What booking throws, or null.</summary>
    public Exception? Failure { get; set; }

    /// <summary>What booking waits for, after the request was sent.</summary>
    public Task Answer { get; init; } = Task.CompletedTask;

    public List<CreateAppointmentRequest> Created { get; } = [];

    public Task<IReadOnlyList<Service>> ListServicesAsync(CancellationToken cancellationToken = default) => Task.FromResult(Services);

    public Task<Availability> GetServiceAvailabilityAsync(
        string serviceId, int? availableDays = null, string? timezone = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Availability);

    public Task<Form> GetFormAsync(string formId, CancellationToken cancellationToken = default) => Task.FromResult(new Form { Id = formId });

    public Task<Appointment> CreateAppointmentAsync(CreateAppointmentRequest body, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The page books with BookAsync.");

    public async Task<BookingResult> BookAsync(CreateAppointmentRequest request, CancellationToken cancellationToken = default)
    {
        Created.Add(request);
        await Answer;
        return Failure is null ? new BookingResult.Booked(Appointment) : throw Failure;
    }

    public ICarePortalsClient ForOrganization(string organizationId) => this;
}
