namespace CarePortals.Contract.Changes;

/// <summary>Which way a schema travels: what is harmless in an answer can be harmful in a request.</summary>
[Flags]
internal enum Direction
{
    /// <summary>No operation uses it.</summary>
    None = 0,

    /// <summary>The consumer writes it.</summary>
    Request = 1,

    /// <summary>The consumer reads it.</summary>
    Answer = 2,
}
