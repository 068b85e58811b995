using System.Collections;
using System.Collections.Specialized;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace CarePortals.Generated.Runtime.Json;

/// <summary>
/// Values of types that only the application knows. Newtonsoft.Json writes them by reflection. In a trimmed application
/// their properties may be gone, so they are refused there.
/// </summary>
internal static class ApplicationTypes
{
    private const string OnlyWhole = "Not called in an application that is trimmed: AreComplete is false there.";

    private const string Why = "Newtonsoft.Json reads the properties of the type by reflection.";

    // The switch of System.Text.Json that trimming turns off. It is read each time and not cached.
    [FeatureSwitchDefinition("System.Text.Json.JsonSerializer.IsReflectionEnabledByDefault")]
    private static bool AreComplete =>
        !AppContext.TryGetSwitch("System.Text.Json.JsonSerializer.IsReflectionEnabledByDefault", out var isOn) || isOn;

    /// <summary>Whether Newtonsoft's attributes on a type say how to write it, even if it is a list or a dictionary.</summary>
    public static bool SayHow(Type type) =>
        type.Assembly != typeof(object).Assembly && type.GetCustomAttributes(inherit: true).Any(attribute => attribute is JsonContainerAttribute or JsonConverterAttribute);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = OnlyWhole)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = OnlyWhole)]
    public static void Write(Utf8JsonWriter json, object value)
    {
        if (AreComplete)
        {
            json.WriteRawValue(Text(value));
        }
        else if (value is IEnumerable list && !SayHow(value.GetType()))
        {
            json.Write(list.Cast<object?>().ToList());
        }
        else
        {
            throw new UnwritableTypeException(value.GetType());
        }
    }

    [RequiresUnreferencedCode(Why)]
    [RequiresDynamicCode(Why)]
    private static string Text(object value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Newtonsoft.Json.JsonSerializer.Create(VisibleProperties.Settings).Serialize(text, value);
        return text.ToString();
    }

    /// <summary>
    /// Refuses types without properties that Newtonsoft.Json sees. It would write <c>{}</c>, and the value would be lost. So
    /// would the content of an uploaded file, which ASP.NET and Blazor give only as a stream, and that of .NET's own types, such
    /// as a StringBuilder.
    /// </summary>
    [RequiresUnreferencedCode(Why)]
    [RequiresDynamicCode(Why)]
    private sealed class VisibleProperties : DefaultContractResolver
    {
        // Not JsonConvert, because its global default settings belong to the application.
        public static readonly JsonSerializerSettings Settings = new() { Converters = { new WireConverter() }, ContractResolver = new VisibleProperties() };

        protected override JsonContract CreateContract(Type objectType)
        {
            var contract = base.CreateContract(objectType);
            if ((contract is JsonObjectContract or JsonISerializableContract) && IsLost(objectType, contract as JsonObjectContract))
            {
                // When a value of it is written: it may also be the declared type of a value of another type.
                contract.OnSerializingCallbacks.Add((_, _) => throw new UnwritableTypeException(objectType));
            }

            return contract;
        }

        private static bool IsLost(Type type, JsonObjectContract? contract) =>
            type.GetMember("OpenReadStream").Length > 0
            || (type.Assembly == typeof(object).Assembly && type != typeof(object) && !typeof(ITuple).IsAssignableFrom(type))
            || (contract is { ExtensionDataGetter: null } && !contract.Properties.Any(property => property is { Ignored: false, Readable: true }));
    }

    /// <summary>
    /// Lets Newtonsoft.Json write instants, and values of System.Text.Json, as the client does. ASP.NET binds a dictionary of
    /// objects to such values. Newtonsoft alone would write their .NET properties instead of a patient's answers.
    /// </summary>
    private sealed class WireConverter : JsonConverter
    {
        public override bool CanRead => false;

        public override bool CanConvert(Type objectType) =>
            (Nullable.GetUnderlyingType(objectType) ?? objectType) is var type
            && (type == typeof(DateTimeOffset) || type == typeof(JsonElement) || type == typeof(JsonDocument) || type == typeof(StringValues) || type == typeof(StringSegment) || typeof(JsonNode).IsAssignableFrom(type) || typeof(NameValueCollection).IsAssignableFrom(type));

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer) =>
            throw new NotSupportedException();

        public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) =>
            LooseJson.Copy(JsonBody.Write(value, nameof(value)), writer);
    }
}
