namespace CarePortals.BookingPages;

/// <summary>
/// What an application does around a booking. Derive from it, override what you need, and register it with
/// <c>services.AddBookingHooks&lt;T&gt;()</c>; it is scoped and can ask for other services.
/// </summary>
/// <remarks>
/// Each method is awaited, for five seconds at the most. One that throws or takes longer changes no booking: its failure is
/// logged by the name of its exception, and the booking goes on. None of them sees the access key of an appointment.
/// </remarks>
public abstract class BookingHooks
{
    /// <summary>Before a booking is sent. It sees what would be sent, the patient's answers included.</summary>
    /// <param name="attempt">What would be booked.</param>
    /// <param name="cancellationToken">Is cancelled after five seconds.</param>
    /// <returns>Null to go on, or a text for the patient that says why not: then nothing is sent.</returns>
    public virtual Task<string?> BeforeBookingAsync(BookingAttempt attempt, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>
    /// After a Confirm has ended, once for each: a second Confirm of the same draft, which gets the first one's outcome, is
    /// not one.
    /// </summary>
    /// <param name="attempt">What was to be booked.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="cancellationToken">Is cancelled after five seconds.</param>
    /// <returns>A task that ends when you are done.</returns>
    public virtual Task AfterBookingAsync(BookingAttempt attempt, BookingEnd outcome, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>For analytics: a patient sees a step. It sees no answer, no address and nothing that tells patients apart.</summary>
    /// <param name="seen">The step.</param>
    /// <param name="cancellationToken">Is cancelled after five seconds.</param>
    /// <returns>A task that ends when you are done.</returns>
    public virtual Task OnStepAsync(BookingStep seen, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>When a form opens: answers that you know of the person who is signed in. The patient can change them.</summary>
    /// <param name="form">Who asks, and for which questions.</param>
    /// <param name="cancellationToken">Is cancelled after five seconds.</param>
    /// <returns>Answers by the name of their question; dates as <c>1980-12-31</c>, a ticked box as <c>true</c>. Others are left out.</returns>
    public virtual Task<IReadOnlyDictionary<string, string>> PrefillAsync(BookingForm form, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
}
