using CarePortals.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Generated.Tests.PublicApi;

/// <summary>
/// The names that consumers rely on, in use. To accept another listing is easy; to change a line here breaks users.
/// </summary>
[Category("Elsewhere")]
public sealed class ConsumerNamesTests
{
    [Test]
    public async Task A_client_is_used_by_these_names()
    {
        using var cancellation = new CancellationTokenSource();
        var fake = new FakeCarePortalsClient();
        ICarePortalsClient client = fake.ForOrganization(organizationId: "appgen_demo");
        IReadOnlyList<Service> services = await client.ListServicesAsync(cancellationToken: cancellation.Token);
        Service service = services[0];
        Availability availability = await client.GetServiceAvailabilityAsync(service.Id, availableDays: 3, timezone: "UTC", cancellationToken: cancellation.Token);
        Form form = await client.GetFormAsync(formId: "form", cancellationToken: cancellation.Token);
        IReadOnlyList<SlotDay> days = availability.GroupByDay(TimeZoneInfo.Utc);
        Slot slot = days[0].Slots[0];
        IReadOnlyDictionary<string, object?> values = new Dictionary<string, object?> { ["name"] = "Jane Doe" };
        var request = CreateAppointmentRequest.For(service, slot, values, timezone: "UTC");

        Appointment appointment = await client.CreateAppointmentAsync(body: request, cancellationToken: cancellation.Token);
        BookingResult result = await client.BookAsync(request, cancellation.Token);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(appointment.Id, Is.Not.Empty);
            Assert.That(result is BookingResult.Booked { Appointment.Id: not null } or BookingResult.SlotTaken { Alternatives: { }, Error: { } }
                or BookingResult.Rejected { Error: { }, StatusCode: > 0 } or BookingResult.Unknown { Uncertainty: { } }, Is.True);
            Assert.That(form.Id, Is.EqualTo("form"));
            Assert.That((days[0].Date, slot.PartOfDay), Is.EqualTo((DateOnly.FromDateTime(slot.Start.Date), slot.Start.Hour < 12 ? PartOfDay.Morning : slot.Start.Hour < 17 ? PartOfDay.Afternoon : PartOfDay.Evening)));
            Assert.That(slot.IsRepeatedHour || availability.IsQueue, Is.False);
            Assert.That(availability.GroupByDay(ianaTimeZone: "UTC"), Has.Count.EqualTo(days.Count));
            Assert.That(availability.Next(after: DateTimeOffset.MinValue), Is.EqualTo(availability.Slots[0]));
            Assert.That(availability.Nearest(wanted: availability.Slots[0], count: 1)[0], Is.EqualTo(availability.Slots[0]));
            Assert.That(availability.Days, Is.InstanceOf<IReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>>>());
        }
    }

    [Test]
    public void Models_have_these_names()
    {
        object[] models =
        [
            new Service { Id = "1", Label = "Consultation", Payment = new Payment(), Form = new FormReference() },
            new Form { Id = "1" },
            new FormField { Name = "name" },
            new Availability(),
            new CreateAppointmentRequest { ServiceId = "1", Reservation = default, Values = new Dictionary<string, object?>(), Meta = new AppointmentMeta { Timezone = "UTC" } },
            new Appointment { Id = "1" },
            new ApiError(),
        ];

        Assert.That(models.Select(model => model.GetType().Namespace), Is.All.EqualTo("CarePortals.Generated"));
    }

    [Test]
    public void An_error_has_these_names()
    {
        Exception thrown = new ApiException("refused", 400, new Dictionary<string, IEnumerable<string>>(), "{}", new ApiError());

        Assert.That(thrown is ApiException { StatusCode: 400, Headers.Count: 0, Response: "{}", Error: { } }, Is.True);
    }

    [Test]
    public void A_client_is_registered_by_these_names()
    {
        static void Configure(CarePortalsClientOptions options) =>
            (options.BaseAddress, options.OrganizationId, options.AttemptTimeout, options.TotalTimeout, options.MaxRetryAttempts, options.MaxResponseBytes, options.ApplicationName) =
            (new Uri("https://example.com"), "appgen_demo", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), 1, 1024, "Test");
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("CarePortals:OrganizationId", "appgen_demo")]).Build();
        var services = new ServiceCollection();
        IHttpClientBuilder[] builders =
        [
            services.AddCarePortalsClient(Configure),
            services.AddCarePortalsClient("second", Configure),
            new ServiceCollection().AddCarePortalsClient(settings.GetSection("CarePortals")),
        ];

        using var provider = services.BuildServiceProvider();
        Assert.That(provider.GetRequiredKeyedService<ICarePortalsClient>("second"), Is.InstanceOf<CarePortalsClient>());
        Assert.That(builders, Has.All.Not.Null);
    }
}
