using CarePortals.Generated.Forms;

namespace CarePortals.Generated;

public sealed partial class Form
{
    /// <summary>
    /// Checks a patient's answers against this form before they are sent: required answers, e-mail addresses, phone numbers,
    /// dates and choices.
    /// </summary>
    /// <remarks>
    /// <para>
    /// This is advice. Booking does not call it, and the service decides: it can accept what is a problem here, and refuse
    /// what is not. Each answer is checked as it would be sent. For a field of an unknown type, or without a type, only a
    /// missing required answer is a problem. Answers to questions that are not in the form pass, and a field without a name is
    /// skipped.
    /// </para>
    /// <para>
    /// If a service has <see cref="Service.Fields"/>, they replace the form's fields. Call <see cref="FormField.Validate"/> on
    /// each of them.
    /// </para>
    /// </remarks>
    /// <param name="values">
    /// The answers by the name of the field, such as <see cref="CreateAppointmentRequest.Values"/>. If a name occurs twice,
    /// the last answer counts.
    /// </param>
    /// <returns>The problems, at most one for each field, in the order of the form. Empty if there is none.</returns>
    /// <exception cref="ArgumentNullException">The values are null. No answer makes this method throw.</exception>
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
    /// <typeparam name="TValue">Type of an answer: a string, ASP.NET's <c>StringValues</c>, a value of a JSON library.</typeparam>
    public IReadOnlyList<FormProblem> Validate<TValue>(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Validate(values.Select(value => KeyValuePair.Create(value.Key, (object?)value.Value)));
    }
}
