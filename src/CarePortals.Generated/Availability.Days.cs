using System.Collections.ObjectModel;
using Newtonsoft.Json;

namespace CarePortals.Generated;

public sealed partial class Availability
{
    /// <summary>
    /// The open instants, in UTC, under each date (<c>yyyy-MM-dd</c>), as the API listed them: in its order, days without
    /// times kept, repeated instants kept.
    /// </summary>
    /// <remarks>
    /// Which time zone the dates belong to is not documented. To show days to a patient, use
    /// <see cref="GroupByDay(string)"/> with the patient's zone and not these dates.
    /// </remarks>
    [JsonIgnore]
    public IReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>> Days { get; init; } =
        ReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>>.Empty;
}
