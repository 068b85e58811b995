using System.Text;
using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated.Tests.Converters;

/// <summary>Instants inside of what an application puts among the answers: on the wire as every other, in UTC.</summary>
public sealed class InstantAnswerTests
{
    private static readonly DateTimeOffset Instant = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromMinutes(345));

    [Test]
    public void An_instant_is_written_in_UTC_wherever_it_stands()
    {
        var value = new Dictionary<string, object?>
        {
            ["list"] = new[] { Instant },
            ["nullable"] = new DateTimeOffset?[] { Instant, null },
            ["own"] = new { At = Instant, Perhaps = (DateTimeOffset?)Instant, Never = (DateTimeOffset?)null },
            ["map"] = new Dictionary<string, DateTimeOffset> { ["a"] = Instant },
        };

        Assert.That(
            Encoding.UTF8.GetString(JsonBody.Write(value, nameof(value))),
            Is.EqualTo("""{"list":["2026-01-01T21:19:05.000Z"],"nullable":["2026-01-01T21:19:05.000Z",null],"own":{"At":"2026-01-01T21:19:05.000Z","Perhaps":"2026-01-01T21:19:05.000Z","Never":null},"map":{"a":"2026-01-01T21:19:05.000Z"}}"""));
    }
}
