namespace CarePortals.Generated.Internal;

/// <summary>A model that the wire holds as an object, or as one of its members alone.</summary>
internal interface ITextOrObject
{
    /// <summary>The member that can stand for the whole.</summary>
    string? Text { get; set; }

    /// <summary>Whether it was read as the member alone, and so is written like that.</summary>
    bool IsTextAlone { get; set; }

    /// <summary>The text when another member of the object gave it, so that it is not written a second time.</summary>
    string? Borrowed { get; set; }

    IDictionary<string, object?> AdditionalProperties { get; }
}
