namespace CarePortals.Sandbox;

/// <summary>The operations of the contract, named after their operation ids.</summary>
public enum Operation
{
    /// <summary><c>GET /services</c>.</summary>
    ListServices,

    /// <summary><c>GET /services/{serviceId}/availability-v2</c>.</summary>
    GetServiceAvailability,

    /// <summary><c>GET /form/{formId}</c>.</summary>
    GetForm,

    /// <summary><c>POST /appointments</c>.</summary>
    CreateAppointment,
}
