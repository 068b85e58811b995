using CarePortals.Generated.Tests.Contract;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Leaks;

/// <summary>Requests and answers in which every text that is not an id or a status is a canary.</summary>
internal static class CanaryBooking
{
    public static CreateAppointmentRequest Request() => new()
    {
        ServiceId = The.ServiceId,
        Reservation = new DateTimeOffset(2024, 10, 28, 14, 0, 0, TimeSpan.Zero),
        Values = new Dictionary<string, object?> { [Canary.Text] = Canary.Text, ["dependents"] = new[] { new Dictionary<string, object?> { ["name"] = Canary.Text } } },
        Meta = new AppointmentMeta { Timezone = "America/Toronto", ReferralCode = Canary.Text, AdditionalProperties = { [Canary.Text] = Canary.Text } },
        Hc = new HealthCard { HcNum = Canary.Text, AdditionalProperties = { [Canary.Text] = Canary.Text } },
        StripeToken = new Dictionary<string, object?> { ["id"] = Canary.Text },
        AdditionalProperties = { [Canary.Text] = Canary.Text },
    };

    /// <summary>An example of the contract with a canary in each text, and one more in a member that the contract lacks.</summary>
    public static string Answer(Operation operation)
    {
        var example = ContractExamples.Successes.First(test => ((Operation)test.Arguments[0]!).Name == operation.Name).Arguments[2] as JToken;
        return Poison(example!.DeepClone()).ToString();
    }

    public static JToken Poison(JToken token)
    {
        switch (token)
        {
            case JArray list:
                foreach (var entry in list.ToList())
                {
                    entry.Replace(Poison(entry));
                }

                return list;
            case JObject members:
                foreach (var member in members.Properties().Where(member => member.Name is not ("_id" or "id" or "status" or "reservation")).ToList())
                {
                    member.Value = Poison(member.Value);
                }

                members[Canary.Text] = Canary.Text;
                return members;
            case { Type: JTokenType.String } when !DateTimeOffset.TryParse((string?)token, System.Globalization.CultureInfo.InvariantCulture, out _):
                return Canary.Text;
            default:
                return token;
        }
    }
}
