using Newtonsoft.Json;

namespace CarePortals.Generated;

public sealed partial class Service
{
    /// <summary>
    /// Whether the service can be booked: its status is active, in any casing, or absent.
    /// </summary>
    [JsonIgnore]
    public bool IsActive => Status is null || Status.Equals("active", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether patients join a queue and choose no time, by either of the two ways in which the service says so.
    /// </summary>
    [JsonIgnore]
    public bool IsQueueService => IsQueue == true || string.Equals(AssignmentStrategy, "queue", StringComparison.OrdinalIgnoreCase);
}
