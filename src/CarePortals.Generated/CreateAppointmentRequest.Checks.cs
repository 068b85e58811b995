using CarePortals.Generated.Runtime.Transport;
using CarePortals.Generated.Slots;

namespace CarePortals.Generated;

public sealed partial class CreateAppointmentRequest : IRequestModel
{
    private const string NoServiceId = "The id of the service is empty. Use an id from the list of services.";

    object IRequestModel.Checked(string parameterName, TimeProvider clock)
    {
        var request = IsForQueue ? At(clock.GetUtcNow()) : this;
        request.Check(parameterName);
        return request;
    }

    private void Check(string parameterName)
    {
        if (string.IsNullOrWhiteSpace(ServiceId))
        {
            throw new ArgumentException(NoServiceId, parameterName);
        }

        if (Reservation == default)
        {
            throw new ArgumentException("The start of the appointment is not set. Use one of the open times.", parameterName);
        }

        if (Values is null)
        {
            throw new ArgumentException("The values are null. Pass the patient's answers, or an empty dictionary.", parameterName);
        }

        if (Meta?.Timezone is { } timezone && TimeZones.ProblemOf(timezone) is { } problem)
        {
            throw new ArgumentException($"meta.timezone {problem}", parameterName);
        }
    }
}
