namespace CarePortals.Sandbox.Booking;

/// <summary>What is booked, in every organization. A time of a service is given away once; services do not share times.</summary>
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

    /// <summary>Stores an appointment of a queue, where any number of patients come at the same time.</summary>
    public void StoreInQueue(StoredAppointment appointment)
    {
        lock (_gate)
        {
            _appointments.Add(appointment);
        }
    }

    /// <summary>Gives a time away to somebody whom the book does not know.</summary>
    public void TakeAway(string organization, string serviceId, DateTimeOffset start)
    {
        lock (_gate)
        {
            _taken.Add(new Key(organization, serviceId, start));
        }
    }

    private readonly record struct Key(string Organization, string ServiceId, DateTimeOffset Start);
}
