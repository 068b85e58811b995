using System.Collections;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Faults.Fuzz;

/// <summary>Does with a result all that an application can: reads every property of everything in it, prints it, and writes it back.</summary>
public static class EverythingReader
{
    private static readonly DateTimeOffset Wanted = new(2024, 10, 28, 14, 0, 0, TimeSpan.Zero);

    // Else a member named "$ref" is an instruction to Newtonsoft, whoever wrote it.
    private static readonly JsonSerializerSettings Settings = new() { MetadataPropertyHandling = MetadataPropertyHandling.Ignore };

    private static readonly Dictionary<string, object?>[] Answers =
    [
        [],
        new() { ["firstName"] = "John", ["email"] = "john@example.com", ["phone"] = 1, ["dob"] = Wanted, ["province"] = new[] { "Ontario" }, [""] = null },
        new() { ["firstName"] = new JObject(), ["email"] = "x", ["phone"] = "+15551234567", ["dob"] = "2024-02-30", ["province"] = "Ontario", ["fullName"] = true },
    ];

    public static void Read(object result)
    {
        Visit(result);
        var written = JsonConvert.SerializeObject(result);

        // What an application has kept it can read again.
        try
        {
            _ = result is BookingResult ? null : JsonConvert.DeserializeObject(written, result.GetType(), Settings);
        }
        catch (JsonException unreadable)
        {
            throw new InvalidOperationException($"Cannot be read again: {written}", unreadable);
        }
    }

    private static void Visit(object? value)
    {
        switch (value)
        {
            case null or string or ValueType:
                return;
            case JToken token:
                _ = token.ToString();
                return;
            case Availability availability:
                Search(availability);
                break;
            case Form form:
                Array.ForEach(Answers, answers => Visit(form.Validate(answers)));
                break;
            case FormField field:
                Array.ForEach([null, "", "x", 1, new[] { "a" }, Wanted], (object? answer) => Visit(field.Validate(answer)?.ToString()));
                break;
        }

        _ = value.ToString();
        if (value is IEnumerable all)
        {
            foreach (var entry in all)
            {
                Visit(entry);
            }

            return;
        }

        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            Visit(property.GetValue(value));
        }
    }

    private static void Search(Availability availability)
    {
        _ = availability.IsQueue;
        foreach (var zone in (string[])["America/Toronto", "Pacific/Apia"])
        {
            Visit(availability.GroupByDay(zone));
            _ = availability.GroupByDay(zone).SelectMany(day => day.Slots).Count(slot => slot.PartOfDay == PartOfDay.Morning);
        }

        foreach (var wanted in (DateTimeOffset[])[Wanted, DateTimeOffset.MinValue, DateTimeOffset.MaxValue])
        {
            Visit(availability.Nearest(wanted, 5));
            _ = availability.Next(wanted);
        }
    }
}
