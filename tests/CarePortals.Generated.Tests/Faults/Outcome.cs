using System.Globalization;

namespace CarePortals.Generated.Tests.Faults;

/// <summary>How a call ended, in the words of the fault matrix.</summary>
public static class Outcome
{
    public const string Value = "value";

    public static async Task<string> OfAsync(Func<Task<object>> call)
    {
        try
        {
            return Of(await call());
        }
        catch (ApiException answer)
        {
            return string.Create(CultureInfo.InvariantCulture, $"ApiException {answer.StatusCode}");
        }
        catch (Exception failure) when (failure is TimeoutException or HttpRequestException or OperationCanceledException)
        {
            return failure.GetType().Name;
        }
    }

    private static string Of(object result) => result switch
    {
        BookingResult.Rejected rejected => string.Create(CultureInfo.InvariantCulture, $"Rejected {rejected.StatusCode}"),
        BookingResult.Unknown { Uncertainty: var known } => $"Unknown: {known.Reason}, {known.Listing}",
        BookingResult known => known.GetType().Name,
        _ => Value,
    };
}
