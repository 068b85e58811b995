using CarePortals.Generated.Internal;
using Newtonsoft.Json;

namespace CarePortals.Generated.Tests.Converters;

public sealed class InstantNullTests
{
    [Test]
    public void Null_is_no_instant_and_is_written_as_null()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonConvert.DeserializeObject<DateTimeOffset?>("null", new InstantConverter()), Is.Null);
            Assert.That(JsonConvert.SerializeObject(new DateTimeOffset?[] { null }, new InstantConverter()), Is.EqualTo("[null]"));
        }
    }
}
