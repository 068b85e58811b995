using CarePortals.Generated.Internal;
using Newtonsoft.Json;

namespace CarePortals.Generated.Tests.Converters;

public sealed class InstantNullTests
{
    [Test]
    public void Null_is_written_as_null() =>
        Assert.That(JsonConvert.SerializeObject(new DateTimeOffset?[] { null }, new WireConverter()), Is.EqualTo("[null]"));
}
