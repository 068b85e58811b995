using CarePortals.Generated.Forms;

namespace CarePortals.Generated;

public sealed partial class FormField
{
    /// <summary>
    /// Checks a patient's answer to this question before it is sent, as <see cref="Form.Validate(IEnumerable{KeyValuePair{string, object?}})"/> does for a whole form.
    /// </summary>
    /// <remarks>
    /// Advisory: booking does not call it, and the service decides. The answer is judged as it would be written into the
    /// request: a <see cref="DateOnly"/> is a date, a <see cref="DateTime"/> is an instant and none, and an enumeration is
    /// its number unless it has a converter of its own. An answer that no request can hold is not judged.
    /// </remarks>
    /// <param name="value">The answer: a text, a number, a boolean, a list, or a value of a JSON library. Null is none.</param>
    /// <returns>The problem, or null when there is none. It never throws.</returns>
    /// <example>
    /// <code>
    /// var problem = field.Validate("jane@example.com");
    /// </code>
    /// </example>
    public FormProblem? Validate(object? value) => FieldCheck.Check(this, value);
}
