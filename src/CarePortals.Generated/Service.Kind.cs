using Newtonsoft.Json;

namespace CarePortals.Generated;

public sealed partial class Service
{
    /// <summary>
    /// Whether the service can be booked: its status is "active", in any casing, or absent.
    /// </summary>
    [JsonIgnore]
    public bool IsActive => Status is null || Status.Equals("active", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether patients join a queue instead of choosing a time. The service says so in one of two ways; this covers both.
    /// </summary>
    [JsonIgnore]
    public bool IsQueueService => IsQueue == true || string.Equals(AssignmentStrategy, "queue", StringComparison.OrdinalIgnoreCase);
}
