namespace CarePortals.Contract.Changes;

/// <summary>What a change does to a consumer, from harmless to harmful.</summary>
internal enum Impact
{
    /// <summary>Descriptions, examples, notes: the generated code does the same.</summary>
    Wording,

    /// <summary>Code that was written before still compiles and still works.</summary>
    Compatible,

    /// <summary>Code that was written before may not compile, or may be refused or surprised.</summary>
    Breaking,
}
