using CarePortals.Generated.Forms;

namespace CarePortals.Generated;

public sealed partial class Form
{
    /// <summary>
    /// Checks a patient's answers against the questions of this form before they are sent: required answers, e-mail
    /// addresses, phone numbers, dates and choices.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Advisory: booking does not call it, the service decides, and it can take what is a problem here and refuse what is
    /// none. Each answer is judged as it would be written into the request. Types of fields are open: of an answer to a
    /// field of an unknown type, or of none, nothing is checked but that it is there when it is required. Answers to
    /// questions that nobody asked are let through, and a field without a name is passed over.
    /// </para>
    /// <para>
    /// Where a service carries <see cref="Service.Fields"/>, these win over the form's; use
    /// <see cref="FormField.Validate"/> on each of them.
    /// </para>
    /// </remarks>
    /// <param name="values">
    /// The answers by the name of the field, such as <see cref="CreateAppointmentRequest.Values"/>. Of a repeated name the
    /// last answer counts.
    /// </param>
    /// <returns>Every problem, at most one for each field, in the order of the form; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException">The values are null. No answer makes it throw.</exception>
    /// <example>
    /// <code>
    /// foreach (var problem in form.Validate(values))
    /// {
    ///     Console.WriteLine($"{problem.Field.Label}: {problem.Message}");
    /// }
    /// </code>
    /// </example>
    public IReadOnlyList<FormProblem> Validate(IEnumerable<KeyValuePair<string, object?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return FieldCheck.Check(Fields ?? [], values);
    }

    /// <inheritdoc cref="Validate(IEnumerable{KeyValuePair{string, object?}})"/>
    /// <typeparam name="TValue">What an answer is: a text, ASP.NET's <c>StringValues</c>, a value of a JSON library.</typeparam>
    public IReadOnlyList<FormProblem> Validate<TValue>(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Validate(values.Select(value => KeyValuePair.Create(value.Key, (object?)value.Value)));
    }
}
