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

    private static readonly JsonSerializerOptions Preserving = new() { ReferenceHandler = ReferenceHandler.Preserve, DefaultBufferSize = 1, PropertyNameCaseInsensitive = true };

    private static readonly Newtonsoft.Json.JsonSerializerSettings Hostile = new()
    {
        TypeNameHandling = Newtonsoft.Json.TypeNameHandling.All,
        NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
        DateParseHandling = Newtonsoft.Json.DateParseHandling.DateTime,
        PreserveReferencesHandling = Newtonsoft.Json.PreserveReferencesHandling.All,
        MetadataPropertyHandling = Newtonsoft.Json.MetadataPropertyHandling.ReadAhead,
        ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver(),
    };

    private static readonly JsonSerializerOptions Lenient = new() { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    [TestCaseSource(nameof(Options))]
    public void Unknown_members_are_written_as_they_were_read(JsonSerializerOptions options)
    {
        var service = Model.Read<Service>(Clinic)!;

        var written = JsonSerializer.Serialize(service, options);

        Assert.That(Same(written, Clinic), Is.True, written);
        Assert.That(Same(JsonSerializer.Serialize(JsonSerializer.Deserialize<Service>(written, options), options), Clinic), Is.True);
    }

    [TestCase("null")]
    [TestCase("[[[{\"a\":[{}]}],[]]]")]
    [TestCase("{\"\":{\"_id\":null,\"$id\":\"1\",\"$ref\":\"2\",\"$type\":\"System.Object\"}}")]
    [TestCase("\"2026-11-01T05:30:00+05:45\"")]
    [TestCase("[9223372036854775807,123456789012345678901234567890,79228162514264337593543950335,0.1000,1e300,-1.5]")]
    [TestCase("\"\\ud83d\\ude00 <b>&\"")]
    public async Task Any_unknown_value_passes_both_serializers_as_it_passes_the_client(string value)
    {
        var json = $$"""{"_id":"1","label":"A","payment":{"price":1.10,"odd":{{value}}},"odd":{{value}}}""";
        var expected = Encoding.UTF8.GetString(Runtime.Json.JsonBody.Write(Model.Read<Service>(json), "service"));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"[{json}]"));

        using (Assert.EnterMultipleScope())
        {
            foreach (var written in new[]
            {
                JsonSerializer.Serialize(JsonSerializer.Deserialize<Service>(json)),
                JsonSerializer.Serialize(JsonSerializer.Deserialize<Service>(json, Preserving), Preserving),
                JsonSerializer.Serialize((await JsonSerializer.DeserializeAsync<List<Service>>(stream, Preserving))![0]),
                JsonSerializer.SerializeToElement(JsonSerializer.SerializeToNode(JsonSerializer.Deserialize<Service>(json)).Deserialize<Service>()).GetRawText(),
                JsonSerializer.Serialize(Newtonsoft.Json.JsonConvert.DeserializeObject<Service>(json, Hostile)),
            })
            {
                Assert.That(Same(written, expected), Is.True, written);
            }

            Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(Model.Read<Service>(json), Hostile), Is.EqualTo(Newtonsoft.Json.JsonConvert.SerializeObject(Model.Read<Service>(json))));
        }
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
