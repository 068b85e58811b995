namespace CarePortals.Generated.Tests.Faults.Fuzz;

/// <summary>JSON values that a parser could trip over, as they stand in the text of an answer.</summary>
public static class OddText
{
    /// <summary>What no exception text may hold. Not one word, so that it never looks like an id.</summary>
    public const string Canary = "Jane Canary-Doe";

    public static readonly string[] Numbers =
    [
        "0", "-0", "-0.0", "1e400", "-1e400", "1e-400", "99999999999999999999", "79228162514264337593543950336", "-79228162514264337593543950336",
        "0.1234567890123456789012345678901234567890", "1e308", "1E+2", "2147483648", "9223372036854775808", "1e28", "1e29", "00012", "0x1F", "1.", ".5", "+1",
        "NaN", "Infinity", "-Infinity", new('9', 379), new('9', 400), "1" + new string('0', 5000), "0." + new string('0', 5000) + "1", "1e99999999999", "--1", "1_000",
    ];

    public static readonly string[] Texts =
    [
        "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\ud83d\ude00\"", "\"\u202eabc\u202c\"", "\"e\u0301\u0301\u0301\u0301\"", "\"\ufeff\"", "\"\u2028\"",
        "\"\\u12\"", "\"\\x41\"", "\"\\", "\"\u0001\"", "\"line\nbreak\"", "\"true\"", "\"0\"", "\"1e400\"", "\"-0\"", "\"null\"", "\"NaN\"", "\"../..\"", "\"a\\/b\"",
        "\"" + new string('x', 9_000) + "\"", "'single'", "unquoted", "\"" + Canary + "\"", "\"" + Canary + "\\ud83d\"",
        "\"0001-01-01T00:00:00.000Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.999Z\"", "\"9999-12-31T23:59:59-14:00\"", "\"2024-02-30T10:00:00Z\"",
        "\"2024-10-28T24:00:00Z\"", "\"2024-10-28T10:00:60Z\"", "\"2024-10-28\"", "\"2024-10-28T10:00:00.123456789Z\"", "\"/Date(1730109600000)/\"", "\"2024-10-28T10:00:00+99:99\"",
        "\"1\u0664\"", "\"Europe/Kyiv\"", "\"12:00\"",
    ];

    public static readonly string[] Others =
    [
        "null", "true", "false", "undefined", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"\":1}", "[1,]", "{,}", "{\"a\"}", "{\"a\":}", "[", "{", "]", "}", "new Date(1)", "new Date()",
        "/* a comment */1", "1/* a comment */", "// a comment\n1", "{\"$type\":\"System.IO.FileInfo, System.IO\",\"fileName\":\"x\"}", "{\"$ref\":\"1\"}", "{\"$id\":\"1\",\"$values\":[]}",
        "{\"_id\":null}", "{\"_id\":\"\"}", "{\"id\":{\"id\":{}}}", "{\"queue\":{}}", "{\"queue\":null}", "{\"2024-10-28\":null}", "{\"2024-10-28\":[\"2024-10-28T14:00:00.000Z\",{},[],null,1]}",
        "[{\"value\":[]},\"" + Canary + "\",null,7,true]", "{\"message\":[\"" + Canary + "\",{\"a\":[1]},null]}", "{\"" + Canary + "\":\"" + Canary + "\"}",
    ];

    public static readonly string[] Names =
    [
        "", " ", "_id", "id", "label", "value", "name", "fields", "options", "status", "reservation", "service", "form", "payment", "price", "queue", "message", "statusCode", "error", "type",
        "$type", "$ref", "$id", "$values", "__proto__", "2024-10-28", "2024-02-30", "0001-01-01", "9999-12-31", "\\u0000", "\\ud800", "_ID", "Status", "toString", "additionalProperties", "AdditionalProperties", Canary,
    ];
}
