using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CarePortals.Generated.Tests.Contract;
using CarePortals.Generated.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Wire;

/// <summary>An application's System.Text.Json reads and writes every model as the client does, whatever its options.</summary>
[Category("Elsewhere")]
public sealed class SecondSerializerTests
{
    private const string Clinic = """{"_id":"1","label":"A","payment":{"price":12.50},"form":"f","location":{"city":"Toronto","geo":[1,2.50,true,null,1e300]}}""";

    private static readonly JsonSerializerOptions[] Options =
    [
        JsonSerializerOptions.Default,
        JsonSerializerOptions.Web,
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper, DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseLower, NumberHandling = JsonNumberHandling.WriteAsString, WriteIndented = true },
        new() { TypeInfoResolver = ModelContext.Default, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow },
    ];

    private static readonly JsonSerializerOptions Lenient = new() { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    [TestCaseSource(nameof(Options))]
    public void Unknown_members_are_written_as_they_were_read(JsonSerializerOptions options)
    {
        var service = Model.Read<Service>(Clinic)!;

        var written = JsonSerializer.Serialize(service, options);

        Assert.That(Same(written, Clinic), Is.True, written);
        Assert.That(Same(JsonSerializer.Serialize(JsonSerializer.Deserialize<Service>(written, options), options), Clinic), Is.True);
    }

    [Test]
    public void Free_form_values_are_plain_dotnet_values()
    {
        var location = (Dictionary<string, object?>)JsonSerializer.Deserialize<Service>(Clinic)!.AdditionalProperties["location"]!;

        Assert.That(location["city"], Is.EqualTo("Toronto"));
        Assert.That(location["geo"], Is.EqualTo(new List<object?> { 1L, 2.50m, true, null, 1e300 }));
    }

    [TestCaseSource(typeof(ContractExamples), nameof(ContractExamples.Successes))]
    public void Every_example_is_read_and_written_as_by_the_client(Operation operation, int status, JToken example)
    {
        var json = example.ToString(Newtonsoft.Json.Formatting.None);
        var type = operation.Name switch
        {
            "GET services" => typeof(List<Service>),
            var name when name.Contains("availability", StringComparison.Ordinal) => typeof(Availability),
            var name when name.Contains("form", StringComparison.Ordinal) => typeof(Form),
            _ => typeof(Appointment),
        };

        var read = JsonSerializer.Deserialize(json, type, ModelContext.Default);

        Assert.That(Same(JsonSerializer.Serialize(read, type, JsonSerializerOptions.Web), json), Is.True);
    }

    [Test]
    public void A_model_inside_of_an_applications_own_types_is_the_same()
    {
        var page = new Page(
            Model.Read<Service>(Clinic)!,
            [Model.Read<Availability>("""{"2026-11-01":["2026-11-01T05:30:00.000Z"],"queue":{"n":1},"odd":[1]}""")!, null],
            new() { ["ownKey"] = Model.Read<FormReference>("\"alone\"")! });

        var written = JsonSerializer.Serialize(page, JsonSerializerOptions.Web);
        var read = JsonSerializer.Deserialize<Page>(written, JsonSerializerOptions.Web)!;

        Assert.That(written, Does.Contain("""
            "days":[{"2026-11-01":["2026-11-01T05:30:00.000Z"],"queue":{"n":1},"odd":[1]},null],"forms":{"ownKey":"alone"}
            """));
        Assert.That(JsonSerializer.Serialize(read, JsonSerializerOptions.Web), Is.EqualTo(written));
        Assert.That(read.Days[0]!.Slots, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_minimal_API_takes_and_returns_models_however_large()
    {
        var json = $"[{string.Join(",", Enumerable.Repeat(Clinic, 2_000))}]";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ModelContext.Default));
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/", (List<Service> services) => services);
        await app.StartAsync();
        using var http = new HttpClient();

        using var response = await http.PostAsync(app.Urls.First(), new StringContent(json, Encoding.UTF8, "application/json"));
        var read = await response.Content.ReadFromJsonAsync<List<Service>>();

        Assert.That(read, Has.Count.EqualTo(2_000));
        Assert.That(Same(await response.Content.ReadAsStringAsync(), json), Is.True);
    }

    [TestCase("7")]
    [TestCase("\"Jane Doe\"")]
    [TestCase("""[{"_id":"Jane Doe"}]""")]
    public void What_is_no_model_is_an_error_that_does_not_quote_it(string json)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Service>(json));

        Assert.That(error.ToString(), Does.Contain("Service").And.Not.Contain("Jane"));
    }

    [Test]
    public void What_the_options_allow_is_read()
    {
        Assert.That(JsonSerializer.Deserialize<Service>("""{"_id":"1",/* c */"label":"A",}""", Lenient)!.Label, Is.EqualTo("A"));
    }

    private static bool Same(string json, string other) => JToken.DeepEquals(Read(json), Read(other));

    private static JToken Read(string json) =>
        Newtonsoft.Json.JsonConvert.DeserializeObject<JToken>(json, new Newtonsoft.Json.JsonSerializerSettings { DateParseHandling = Newtonsoft.Json.DateParseHandling.None })!;

    private sealed record Page(Service Service, List<Availability?> Days, Dictionary<string, FormReference> Forms);
}

[JsonSerializable(typeof(List<Service>))]
[JsonSerializable(typeof(Availability))]
[JsonSerializable(typeof(Form))]
[JsonSerializable(typeof(Appointment))]
[JsonSerializable(typeof(BookingResult))]
[JsonSerializable(typeof(CreateAppointmentRequest))]
internal sealed partial class ModelContext : JsonSerializerContext;
