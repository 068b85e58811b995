namespace CarePortals.Generated;

/// <summary>
/// One answer that a form asks to be given differently, found before anything is sent. Advisory: the service decides.
/// </summary>
/// <param name="Field">The field, as the form or the service holds it.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">
/// How to mend it, in English and without the field's label. It never repeats the answer, so it can be logged and shown.
/// </param>
/// <seealso cref="Form.Validate(IEnumerable{KeyValuePair{string, object?}})"/>
public sealed record FormProblem(FormField Field, FormProblemKind Kind, string Message)
{
    /// <summary>
    /// The kind, for logs: nothing that a patient typed, and nothing that the service said.
    /// </summary>
    /// <returns>A text such as <c>FormProblem: NotAnEmail</c>.</returns>
    public override string ToString() => $"{nameof(FormProblem)}: {Kind}";
}
