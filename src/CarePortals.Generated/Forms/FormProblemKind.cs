namespace CarePortals.Generated;

/// <summary>
/// What is wrong with an answer, as far as a form says.
/// </summary>
/// <remarks>
/// Kinds can be added in a later version, so a <c>switch</c> needs a default; <see cref="FormProblem.Message"/> fits any.
/// </remarks>
public enum FormProblemKind
{
    /// <summary>The field is required, and there is no answer, an empty one, or a box that is not ticked.</summary>
    Missing,

    /// <summary>The answer to a field of type email is not an e-mail address.</summary>
    NotAnEmail,

    /// <summary>The answer to a field of type phone is not a number as the API takes it (E.164), such as +15551234567.</summary>
    NotAPhone,

    /// <summary>The answer to a field of type date is not a day that exists, as <c>yyyy-MM-dd</c>.</summary>
    NotADate,

    /// <summary>The answer to a field of type select is not the value of one of its options.</summary>
    NotOffered,
}
