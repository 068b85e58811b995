using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Wire;

/// <summary>Pitfall 13: nothing that an application sets, on itself or on another client, changes what we send or read.</summary>
[NonParallelizable]
public sealed class JsonSettingsTests
{
    [Test]
    public async Task The_applications_default_settings_change_nothing()
    {
        var before = JsonConvert.DefaultSettings;
        JsonConvert.DefaultSettings = () => new JsonSerializerSettings
        {
            ContractResolver = new CamelCasePropertyNamesContractResolver { NamingStrategy = new SnakeCaseNamingStrategy(true, true, true) },
            DateFormatString = "dd.MM.yyyy",
            DateTimeZoneHandling = DateTimeZoneHandling.Local,
            DateParseHandling = DateParseHandling.DateTime,
            FloatParseHandling = FloatParseHandling.Double,
            Formatting = Formatting.Indented,
            MissingMemberHandling = MissingMemberHandling.Error,
            NullValueHandling = NullValueHandling.Include,
            DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate,
            StringEscapeHandling = StringEscapeHandling.EscapeNonAscii,
            TypeNameHandling = TypeNameHandling.All,
        };
        try
        {
            await AssertUsualAsync();
        }
        finally
        {
            JsonConvert.DefaultSettings = before;
        }
    }

    [Test]
    public async Task Nothing_is_different_without_them() => await AssertUsualAsync();

    [Test]
    public async Task Two_clients_with_different_options_do_not_meet()
    {
        using var http = new MockHttpMessageHandler();
        var services = new ServiceCollection();
        services.AddCarePortalsClient("a", options => (options.BaseAddress, options.OrganizationId, options.ApplicationName) = (new("https://a.example"), "clinic_a", "A"))
            .ConfigurePrimaryHttpMessageHandler(() => http);
        services.AddCarePortalsClient("b", options => (options.BaseAddress, options.OrganizationId, options.ApplicationName) = (new("https://b.example/x"), "clinic_b", "B"))
            .ConfigurePrimaryHttpMessageHandler(() => http);
        await using var provider = services.BuildServiceProvider();
        var clients = new[] { "a", "b" }.Select(provider.GetRequiredKeyedService<ICarePortalsClient>).ToList();

        for (var round = 0; round < 2; round++)
        {
            var a = http.Expect("*").Answer(200, "[]");
            await clients[0].ListServicesAsync();
            var b = http.Expect("*").Answer(200, "[]");
            await clients[1].ListServicesAsync();

            using (Assert.EnterMultipleScope())
            {
                Assert.That(a.Uri, Is.EqualTo("https://a.example/services"));
                Assert.That(a.Headers, Is.EquivalentTo(new[] { "organization: clinic_a", "Accept: application/json", $"User-Agent: {The.Product} (A)" }));
                Assert.That(b.Uri, Is.EqualTo("https://b.example/x/services"));
                Assert.That(b.Headers, Is.EquivalentTo(new[] { "organization: clinic_b", "Accept: application/json", $"User-Agent: {The.Product} (B)" }));
            }
        }
    }

    private static async Task AssertUsualAsync()
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(HttpMethod.Post, The.BaseAddress + "appointments").Answer(201, """
            { "_id": "1", "reservation": "2024-10-28T14:00:00", "service": { "_id": "s1", "at": "2024-10-28T14:00:00Z" }, "bookedAt": "2024-10-28T14:00:00Z", "x": { "at": "2024-10-28T14:00:00Z" } }
            """);
        var booking = The.Booking();
        booking.Values["firstName"] = "Zoë";
        booking.Values["nested"] = new Dictionary<string, object?> { ["Count"] = 0, ["none"] = null };

        var appointment = await test.Client.CreateAppointmentAsync(booking);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Body, Is.EqualTo("""{"serviceId":"60d5ecb3a0b3f1001fbaa123","reservation":"2024-10-28T14:00:00.000Z","values":{"firstName":"Zoë","nested":{"Count":0,"none":null}}}"""));
            Assert.That(appointment.Reservation, Is.EqualTo(new DateTimeOffset(2024, 10, 28, 14, 0, 0, TimeSpan.Zero)));
            Assert.That(appointment.Service!.AdditionalProperties["at"], Is.EqualTo("2024-10-28T14:00:00Z"));
            Assert.That(appointment.AdditionalProperties["bookedAt"], Is.EqualTo("2024-10-28T14:00:00Z"));
            Assert.That(((Dictionary<string, object?>)appointment.AdditionalProperties["x"]!)["at"], Is.EqualTo("2024-10-28T14:00:00Z"));
        }
    }
}
