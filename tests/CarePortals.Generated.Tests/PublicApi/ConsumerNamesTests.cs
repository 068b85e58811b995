using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.PublicApi;

/// <summary>The names that design.md fixes. To accept another listing is easy; to change a line here breaks users.</summary>
public sealed class ConsumerNamesTests
{
    private static readonly string[] Models =
        ["Service", "Payment", "FormReference", "Form", "FormField", "Availability", "CreateAppointmentRequest", "AppointmentMeta", "Appointment", "ApiError"];

    [TestCase("ICarePortalsClient", "Task<IReadOnlyList<Service>> ListServicesAsync(CancellationToken cancellationToken = default)")]
    [TestCase("ICarePortalsClient", "Task<Availability> GetServiceAvailabilityAsync(string serviceId, int? availableDays = null, string? timezone = null, CancellationToken cancellationToken = default)")]
    [TestCase("ICarePortalsClient", "Task<Form> GetFormAsync(string formId, CancellationToken cancellationToken = default)")]
    [TestCase("ICarePortalsClient", "Task<Appointment> CreateAppointmentAsync(CreateAppointmentRequest body, CancellationToken cancellationToken = default)")]
    [TestCase("ICarePortalsClient", "ICarePortalsClient ForOrganization(string organizationId)")]
    [TestCase("CarePortalsServiceCollectionExtensions", "static IHttpClientBuilder AddCarePortalsClient(this IServiceCollection services, Action<CarePortalsClientOptions> configure)")]
    [TestCase("CarePortalsServiceCollectionExtensions", "static IHttpClientBuilder AddCarePortalsClient(this IServiceCollection services, IConfigurationSection section)")]
    [TestCase("CarePortalsServiceCollectionExtensions", "static IHttpClientBuilder AddCarePortalsClient(this IServiceCollection services, string name, Action<CarePortalsClientOptions> configure)")]
    [TestCase("CarePortalsClientOptions", "Uri BaseAddress { get; set; }")]
    [TestCase("CarePortalsClientOptions", "string? OrganizationId { get; set; }")]
    [TestCase("CarePortalsClientOptions", "TimeSpan AttemptTimeout { get; set; }")]
    [TestCase("CarePortalsClientOptions", "TimeSpan TotalTimeout { get; set; }")]
    [TestCase("CarePortalsClientOptions", "int MaxRetryAttempts { get; set; }")]
    [TestCase("CarePortalsClientOptions", "long MaxResponseBytes { get; set; }")]
    [TestCase("CarePortalsClientOptions", "string? ApplicationName { get; set; }")]
    [TestCase("ApiException", "int StatusCode { get; }")]
    [TestCase("ApiException", "IReadOnlyDictionary<string, IEnumerable<string>> Headers { get; }")]
    [TestCase("ApiException", "string? Response { get; }")]
    [TestCase("ApiException", "ApiError? Error { get; }")]
    [TestCase("Availability", "bool IsQueue { get; }")]
    [TestCase("Availability", "IReadOnlyList<DateTimeOffset> Slots { get; }")]
    [TestCase("Availability", "IReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>> Days { get; init; }")]
    [TestCase("Availability", "IReadOnlyList<SlotDay> GroupByDay(TimeZoneInfo zone)")]
    [TestCase("Availability", "IReadOnlyList<SlotDay> GroupByDay(string ianaTimeZone)")]
    [TestCase("Availability", "DateTimeOffset? Next(DateTimeOffset after)")]
    [TestCase("Availability", "IReadOnlyList<DateTimeOffset> Nearest(DateTimeOffset wanted, int count)")]
    [TestCase("SlotDay", "DateOnly Date { get; init; }")]
    [TestCase("SlotDay", "IReadOnlyList<Slot> Slots { get; init; }")]
    [TestCase("Slot", "DateTimeOffset Start { get; init; }")]
    [TestCase("Slot", "PartOfDay PartOfDay { get; }")]
    [TestCase("Slot", "bool IsRepeatedHour { get; init; }")]
    [TestCase("PartOfDay", "Morning = 0")]
    [TestCase("PartOfDay", "Afternoon = 1")]
    [TestCase("PartOfDay", "Evening = 2")]
    [TestCase("CreateAppointmentRequest", "static CreateAppointmentRequest For(Service service, Slot slot, IReadOnlyDictionary<string, object?> values, string timezone)")]
    [TestCase("Service", "required string Id { get; set; }")]
    [TestCase("Form", "required string Id { get; set; }")]
    [TestCase("Appointment", "required string Id { get; set; }")]
    public void A_name_that_consumers_rely_on_exists(string type, string member)
    {
        Assert.That(ApiPrinter.Print([TypeOf(type)]).Split('\n').Select(line => line.Trim()), Does.Contain(member));
    }

    [TestCaseSource(nameof(Models))]
    public void A_model_that_consumers_rely_on_exists(string name)
    {
        Assert.That(TypeOf(name).Namespace, Is.EqualTo("CarePortals.Generated"));
        Assert.That(Library.Models, Does.Contain(TypeOf(name)));
    }

    [Test]
    public void The_client_is_its_interface_and_the_error_an_exception()
    {
        Assert.That(typeof(ICarePortalsClient).IsAssignableFrom(typeof(CarePortalsClient)), Is.True);
        Assert.That(typeof(ApiException).BaseType, Is.EqualTo(typeof(Exception)));
        Assert.That(TypeOf("CarePortalsServiceCollectionExtensions").Namespace, Is.EqualTo("Microsoft.Extensions.DependencyInjection"));
    }

    private static Type TypeOf(string name) => Library.PublicTypes.Single(type => type.Name == name);
}
