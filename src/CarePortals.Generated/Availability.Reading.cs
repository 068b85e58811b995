using System.Text.Json;
using CarePortals.Generated.Runtime.Json;
using CarePortals.Generated.Slots;

namespace CarePortals.Generated;

// CUSTOM: the templates do not support a map of one type beside named members.
public sealed partial class Availability
{
    internal const string QueueName = "queue";

    // Every instant of the days, if they were read in ascending order.
    internal IReadOnlyList<DateTimeOffset>? Sorted { get; init; }

    static Availability IModel<Availability>.Read(ref ModelReader reader) => AvailabilityReader.Read(ref reader);

    static Availability? IModel<Availability>.ReadOther(ref ModelReader reader) => reader.IsList() && !reader.ReadEntry() ? new Availability() : null;

    void IModel.Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteMembers(Days);
        json.Write("queue"u8, Queue);
        json.WriteMembers(AdditionalProperties);
        json.WriteEndObject();
    }
}
