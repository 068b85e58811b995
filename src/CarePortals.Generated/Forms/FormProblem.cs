namespace CarePortals.Generated;

/// <summary>
/// An answer that does not fit the form, found before anything is sent. This is advice; the service decides.
/// </summary>
/// <param name="Field">The field of the form or the service.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">
/// How to fix it, in English, without the field's label. It never quotes the answer, so you can show it and log it.
/// </param>
/// <seealso cref="Form.Validate(IEnumerable{KeyValuePair{string, object?}})"/>
public sealed record FormProblem(FormField Field, FormProblemKind Kind, string Message)
{
    /// <summary>
    /// Returns the kind, for logs. It has nothing that a patient typed or that the service said.
    /// </summary>
    /// <returns>A text such as <c>FormProblem: NotAnEmail</c>.</returns>
    public override string ToString() => $"{nameof(FormProblem)}: {Kind}";
}
