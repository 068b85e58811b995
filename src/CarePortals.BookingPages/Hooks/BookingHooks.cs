namespace CarePortals.BookingPages;

/// <summary>
/// Code that your application runs before and after a booking. Derive from it, override what you need, and register it with
/// <c>services.AddBookingHooks&lt;T&gt;()</c>. It is scoped, and can use other services.
/// </summary>
/// <remarks>
/// Each method is awaited for at most five seconds. If it throws or takes longer, the booking continues, and the log gets the
/// type of the exception. No method sees the access key of an appointment.
/// </remarks>
public abstract class BookingHooks
{
    /// <summary>Called before a booking is sent. It sees what would be sent, including the patient's answers.</summary>
    /// <param name="attempt">What would be booked.</param>
    /// <param name="cancellationToken">Canceled after five seconds.</param>
    /// <returns>Null to continue. A text refuses the booking: nothing is sent, and the patient sees the text.</returns>
    public virtual Task<string?> BeforeBookingAsync(BookingAttempt attempt, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>
    /// Called once when a Confirm has ended. A second Confirm of the same draft gets the first one's outcome, without another
    /// call of this method.
    /// </summary>
    /// <param name="attempt">What was to be booked.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="cancellationToken">Canceled after five seconds.</param>
    /// <returns>A task that ends when you are done.</returns>
    public virtual Task AfterBookingAsync(BookingAttempt attempt, BookingEnd outcome, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when a patient sees a step, for analytics. It gets no answers, no address and nothing that identifies a patient.</summary>
    /// <param name="seen">The step.</param>
    /// <param name="cancellationToken">Canceled after five seconds.</param>
    /// <returns>A task that ends when you are done.</returns>
    public virtual Task OnStepAsync(BookingStep seen, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when a form opens. Return answers that you know about the user who is signed in. The patient can change them.</summary>
    /// <param name="form">The form that opens: its clinic, service and questions, and the user who is signed in.</param>
    /// <param name="cancellationToken">Canceled after five seconds.</param>
    /// <returns>Answers by name of the question. A date is <c>1980-12-31</c>, and a checked box is <c>true</c>. Unknown names are ignored.</returns>
    public virtual Task<IReadOnlyDictionary<string, string>> PrefillAsync(BookingForm form, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
}
