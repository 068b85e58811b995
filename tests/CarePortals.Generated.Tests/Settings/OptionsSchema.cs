using System.Globalization;
using System.Reflection;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Settings;

/// <summary>The JSON schema of the options, made of the class, its defaults and its documentation.</summary>
public static class OptionsSchema
{
    private const string Time = @"^(([01]?\d|2[0-3]):[0-5]?\d(:[0-5]?\d(\.\d{1,7})?)?|1\.00:00(:00)?)$";

    public static JObject Build()
    {
        var defaults = new CarePortalsClientOptions();
        var settings = typeof(CarePortalsClientOptions).GetProperties().Select(option => new JProperty(option.Name, Setting(option, option.GetValue(defaults))));
        return new JObject
        {
            ["type"] = "object",
            ["properties"] = new JObject
            {
                ["CarePortals"] = new JObject
                {
                    ["type"] = "object",
                    ["description"] = Documentation.Text($"T:{typeof(CarePortalsClientOptions).FullName}", "summary"),
                    ["properties"] = new JObject(settings),
                    ["additionalProperties"] = false,
                },
            },
        };
    }

    private static JObject Setting(PropertyInfo option, object? value)
    {
        var id = $"P:{option.DeclaringType!.FullName}.{option.Name}";
        var setting = Kind(option);
        var format = option.PropertyType == typeof(TimeSpan) ? " Written as hh:mm:ss." : "";
        setting["description"] = $"{Documentation.Text(id, "summary")} {Documentation.Text(id, "value")}{format}";
        if (value is not null)
        {
            setting["default"] = value is int or long ? new JValue(value) : Convert.ToString(value, CultureInfo.InvariantCulture);
        }

        return setting;
    }

    private static JObject Kind(PropertyInfo option) => option switch
    {
        { Name: nameof(CarePortalsClientOptions.OrganizationId) } => new JObject { ["type"] = "string", ["pattern"] = "^[!-~]+$" },
        { Name: nameof(CarePortalsClientOptions.ApplicationName) } => new JObject { ["type"] = "string", ["pattern"] = @"^(?=.*[!-~])[ -'*-\[\]-~]+$" },
        { Name: nameof(CarePortalsClientOptions.MaxRetryAttempts) } => new JObject { ["type"] = "integer", ["minimum"] = 0 },
        { Name: nameof(CarePortalsClientOptions.MaxResponseBytes) } => new JObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = int.MaxValue },
        _ when option.PropertyType == typeof(Uri) => new JObject { ["type"] = "string", ["format"] = "uri" },
        _ when option.PropertyType == typeof(TimeSpan) => new JObject { ["type"] = "string", ["pattern"] = Time },
        _ => throw new NotSupportedException($"Say here what {option.Name} looks like in a settings file."),
    };
}
