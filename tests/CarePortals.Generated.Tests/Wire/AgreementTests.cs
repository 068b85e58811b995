using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using CarePortals.Generated.Runtime.Json;
using CarePortals.Generated.Tests.Contract;
using CarePortals.Generated.Tests.Faults.Fuzz;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Wire;

/// <summary>
/// The generated code, an application's own JsonConvert, and the JSON itself as Newtonsoft's JObject sees it agree on every
/// answer, member by member: on the examples of the contract, mutated.
/// </summary>
[Category("Elsewhere")]
[TestFixtureSource(nameof(Models))]
public sealed partial class AgreementTests(Type model)
{
    private const int Enough = 300;
    private const int MostTries = 20_000;

    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };

    public static IEnumerable<Type> Models => Library.Models.Where(known => known != typeof(Availability));

    [Test]
    public void Client_and_Newtonsoft_read_the_same_and_write_the_same()
    {
        var examples = Examples(model).ToList();
        Assert.That(examples, Is.Not.Empty);
        var read = 0;
        for (var seed = 0; read < Enough; seed++)
        {
            Assert.That(seed, Is.LessThan(MostTries), "so few of the mutated examples can be read");
            var random = new Random(seed);
            var json = new JsonMutator(random).Write(examples[random.Next(examples.Count)]);

            if (OddNumbers().IsMatch(json))
            {
                continue;
            }

            var (client, newtonsoft) = (ByClient(json), ByNewtonsoft(json));

            Assert.That(client is null, Is.EqualTo(newtonsoft is null), $"seed {seed}: {json}");
            if (client is not null)
            {
                read++;
                AssertSame(client, newtonsoft!, $"seed {seed}: {json}");
                AssertTells(JsonConvert.DeserializeObject<JToken>(json, Settings)!, client, $"seed {seed}: {json}");
            }
        }
    }

    private object? ByClient(string json)
    {
        try
        {
            return typeof(AgreementTests).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(model).Invoke(null, [json]);
        }
        catch (TargetInvocationException failure) when (failure.InnerException is JsonException or System.Text.Json.JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static T? Read<T>(string json)
        where T : class, IModel<T> => Model.Read<T>(json);

    private object? ByNewtonsoft(string json)
    {
        try
        {
            return JsonConvert.DeserializeObject(json, model, Settings);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // An application's reader makes a number of these before the model's code sees how it was written.
    [GeneratedRegex("[0-9.][eE]|[0-9]{20}|(^|[^0-9])[.][0-9]|[0-9][.]([^0-9]|$)|(^|[:,\\[])-0|NaN|Infinity")]
    private static partial Regex OddNumbers();

    private static void AssertSame(object client, object newtonsoft, string json)
    {
        Assert.That(Encoding.UTF8.GetString(JsonBody.Write(client, "client")), Is.EqualTo(Encoding.UTF8.GetString(JsonBody.Write(newtonsoft, "newtonsoft"))), json);
        Assert.That(JsonConvert.SerializeObject(client, Settings), Is.EqualTo(JsonConvert.SerializeObject(newtonsoft, Settings)), json);
        foreach (var property in client.GetType().GetProperties(Library.Declared).Where(property => property.CanWrite))
        {
            var (one, other) = (property.GetValue(client), property.GetValue(newtonsoft));
            Assert.That(JToken.DeepEquals(TokenOf(one), TokenOf(other)), Is.True, () => $"{property.Name}: {json}");
        }
    }

    // Of a member that comes once, and in its usual type, the property holds what stands there.
    private static void AssertTells(JToken json, object read, string text)
    {
        foreach (var property in read.GetType().GetProperties(Library.Declared))
        {
            if (json is not JObject item || property.GetCustomAttribute<JsonPropertyAttribute>() is not { PropertyName: { } name } || Single(item, name, text) is not { } token)
            {
                continue;
            }

            var value = property.GetValue(read);
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (type == typeof(string) && token.Type == JTokenType.String)
            {
                Assert.That(value, Is.EqualTo((string?)token), $"{name}: {text}");
            }
            else if (type == typeof(bool) && token.Type == JTokenType.Boolean)
            {
                Assert.That(value, Is.EqualTo((bool)token), $"{name}: {text}");
            }
            else if (type == typeof(decimal) && token is JValue { Value: decimal or long } number)
            {
                Assert.That(value, Is.EqualTo((decimal)number), $"{name}: {text}");
            }
            else if (token.Type == JTokenType.Null)
            {
                Assert.That(value, Is.Null.Or.EqualTo("").Or.EqualTo(default(DateTimeOffset)).Or.InstanceOf<IDictionary<string, object?>>(), $"{name}: {text}");
            }
            else if (name != "message" && (type == typeof(string) ? token is JObject : type.IsValueType && token is JContainer))
            {
                Assert.That(JToken.DeepEquals(TokenOf(((dynamic)read).AdditionalProperties[name]), token), Is.True, $"{name} is kept: {text}");
            }
        }
    }

    // Null when it comes twice, also in another casing.
    private static JToken? Single(JObject item, string name, string text) =>
        item.Properties().Count(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) == 1
        && text.Split($"\"{name}\"", StringSplitOptions.None).Length == 2
            ? item[name]
            : null;

    private static JToken TokenOf(object? value) => value is null ? JValue.CreateNull() : JToken.FromObject(value, JsonSerializer.Create(Settings));

    // Every object of the examples that has the shape of the model, by the name of a member that only it has.
    private static IEnumerable<JToken> Examples(Type model)
    {
        var names = model.GetProperties().Select(property => property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName).OfType<string>().ToList();
        return ContractExamples.Answers.Select(answer => answer.Value)
            .Concat(ContractExamples.Requests.Select(request => (JToken)request.Arguments[0]!))
            .SelectMany(example => example.SelectTokens("$..*").Prepend(example))
            .OfType<JObject>()
            .Where(item => item.Count > 0 && item.Properties().All(property => names.Contains(property.Name)))
            .DefaultIfEmpty(new JObject(names.Select(name => new JProperty(name, "value"))));
    }
}
