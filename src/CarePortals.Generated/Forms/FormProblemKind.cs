namespace CarePortals.Generated;

/// <summary>
/// What is wrong with an answer, according to the form.
/// </summary>
/// <remarks>
/// A later version can add kinds, so a <c>switch</c> needs a default. <see cref="FormProblem.Message"/> works for all kinds.
/// </remarks>
public enum FormProblemKind
{
    /// <summary>The field is required, but the answer is missing or empty, or the box is not ticked.</summary>
    Missing,

    /// <summary>The answer to a field of type email is not an e-mail address.</summary>
    NotAnEmail,

    /// <summary>The answer to a field of type phone is not a number in the format of the API (E.164), such as +15551234567.</summary>
    NotAPhone,

    /// <summary>The answer to a field of type date is not an existing day as <c>yyyy-MM-dd</c>.</summary>
    NotADate,

    /// <summary>The answer to a field of type select is not one of its options.</summary>
    NotOffered,
}
