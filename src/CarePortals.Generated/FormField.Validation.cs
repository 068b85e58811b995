using CarePortals.Generated.Forms;

namespace CarePortals.Generated;

public sealed partial class FormField
{
    /// <summary>
    /// Checks a patient's answer to this question before it is sent, as <see cref="Form.Validate(IEnumerable{KeyValuePair{string, object?}})"/> does for a whole form.
    /// </summary>
    /// <remarks>
    /// This is advice. Booking does not call it, and the service decides. The answer is checked as it would be sent: a
    /// <see cref="DateOnly"/> is a date, a <see cref="DateTime"/> is not, and an enum is its number unless it has a converter of
    /// its own. An answer that cannot be sent is not checked.
    /// </remarks>
    /// <param name="value">The answer: a string, a number, a boolean, a list, or a value of a JSON library. Null means no answer.</param>
    /// <returns>The problem, or null if there is none. This method never throws.</returns>
    /// <example>
    /// <code>
    /// var problem = field.Validate("jane@example.com");
    /// </code>
    /// </example>
    public FormProblem? Validate(object? value) => FieldCheck.Check(this, value);
}
