using CarePortals.Generated.Booking;

namespace CarePortals.Generated;

public sealed partial class CarePortalsClient
{
    /// <inheritdoc/>
    public Task<BookingResult> BookAsync(CreateAppointmentRequest body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);

        // A copy, so that what is compared with the availability later is what was sent, whatever becomes of the original.
        return new BookingFlow(this, _clock, _log).RunAsync(body.Copy(), cancellationToken);
    }
}
