namespace CarePortals.Sandbox.Booking;

/// <summary>The appointments of every organization. Each time of a service is booked once. Services do not share times.</summary>
internal sealed class AppointmentBook
{
    private readonly Lock _gate = new();
    private readonly HashSet<Key> _taken = [];
    private readonly List<StoredAppointment> _appointments = [];

    public IReadOnlyList<StoredAppointment> Appointments
    {
        get
        {
            lock (_gate)
            {
                return [.. _appointments];
            }
        }
    }

    public bool IsTaken(string organization, string serviceId, DateTimeOffset start)
    {
        lock (_gate)
        {
            return _taken.Contains(new Key(organization, serviceId, start));
        }
    }

    /// <summary>Stores the appointment if its time is free.</summary>
    public bool TryStore(StoredAppointment appointment)
    {
        lock (_gate)
        {
            if (!_taken.Add(new Key(appointment.Organization, appointment.ServiceId, appointment.Start)))
            {
                return false;
            }

            _appointments.Add(appointment);
            return true;
        }
    }

    /// <summary>Stores an appointment of a queue, which any number of patients can join at the same time.</summary>
    public void StoreInQueue(StoredAppointment appointment)
    {
        lock (_gate)
        {
            _appointments.Add(appointment);
        }
    }

    /// <summary>Marks a time as taken by somebody who is not in the book.</summary>
    public void TakeAway(string organization, string serviceId, DateTimeOffset start)
    {
        lock (_gate)
        {
            _taken.Add(new Key(organization, serviceId, start));
        }
    }

    private readonly record struct Key(string Organization, string ServiceId, DateTimeOffset Start);
}
