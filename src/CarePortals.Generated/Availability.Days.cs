using System.Collections.ObjectModel;
using Newtonsoft.Json;

namespace CarePortals.Generated;

public sealed partial class Availability
{
    /// <summary>
    /// The open times in UTC, by date (<c>yyyy-MM-dd</c>), exactly as the API listed them: in its order, with empty days and
    /// duplicates.
    /// </summary>
    /// <remarks>
    /// The time zone of these dates is not documented. To show days to a patient, use <see cref="GroupByDay(string)"/> with the
    /// patient's time zone instead.
    /// </remarks>
    [JsonIgnore]
    public IReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>> Days { get; init; } =
        ReadOnlyDictionary<string, IReadOnlyList<DateTimeOffset>>.Empty;
}
