using Microsoft.Extensions.Logging.Testing;

namespace CarePortals.Generated.Tests.Support;

/// <summary>Everything that was logged, at every level, a line each: text, state, exception and scopes.</summary>
internal static class LogLines
{
    extension(FakeLogCollector logs)
    {
        public IReadOnlyList<string> Lines => [.. logs.GetSnapshot().Select(Print)];

        public string Text => string.Join('\n', logs.Lines);
    }

    private static string Print(FakeLogRecord record) =>
        $"{record.Category} {record.Level} {record.Message} {Print(record.State)} {record.Exception} {string.Join(' ', record.Scopes.Select(Print))}";

    private static string Print(object? state) => state switch
    {
        IEnumerable<KeyValuePair<string, string?>> texts => string.Join(", ", texts.Select(pair => $"{pair.Key}={pair.Value}")),
        IEnumerable<KeyValuePair<string, object?>> values => string.Join(", ", values.Select(pair => $"{pair.Key}={pair.Value}")),
        _ => $"{state}",
    };
}
