using CarePortals.Generated.Booking;

namespace CarePortals.Generated;

public sealed partial class CarePortalsClient
{
    /// <inheritdoc/>
    public Task<BookingResult> BookAsync(CreateAppointmentRequest body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);

        // A copy, because the caller can change the original while the availability is compared with what was sent.
        return new BookingFlow(this, _clock, _log).RunAsync(body.Copy(), cancellationToken);
    }
}
