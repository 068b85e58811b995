using CarePortals.Generated.Internal;

namespace CarePortals.Generated;

public sealed partial class CarePortalsClient
{
    /// <inheritdoc/>
    public Task<BookingResult> BookAsync(CreateAppointmentRequest body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);

        // A client for this one call, so that what is noted of its request is this booking's.
        var delivery = new Delivery("CreateAppointment", _isObserved, _log);
        var sender = new CarePortalsClient(this, _options, delivery);

        // A copy, so that what is compared with the availability later is what was sent, whatever becomes of the original.
        return new BookingFlow(sender, this, delivery, _clock, _log).RunAsync(body.Copy(), cancellationToken);
    }
}
