namespace CarePortals.Contract.Drift;

/// <summary>In what a service differs from the contract.</summary>
internal enum Kind
{
    /// <summary>A status that the contract does not name.</summary>
    Status,

    /// <summary>A body of another content type, or one that is not what its type says.</summary>
    ContentType,

    /// <summary>A member that the contract lacks.</summary>
    Lacking,

    /// <summary>A member that the contract requires and that is not there.</summary>
    Missing,

    /// <summary>A value of another type.</summary>
    Type,

    /// <summary>A null where the contract allows none.</summary>
    Null,
}
