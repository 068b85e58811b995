using CarePortals.Sandbox.Clinics;

namespace CarePortals.Tests;

/// <summary>Whatever else the seed holds, and the tutorial's request.</summary>
internal static partial class The
{
    public const string NurseLine = "60d5ecb3a0b3f1001fbac001";
    public const string Vaccination = "60d5ecb3a0b3f1001fbab002";

    /// <summary>Whose form has fields of unknown and of no type, markup and a very long label.</summary>
    public const string OddOrganization = "appgen_odd";
    public const string OddService = "60d5ecb3a0b3f1001fbad001";
    public const string OddForm = "60d5f2a9a0b3f1001fbad401";

    /// <summary>The day before the times of the vendor's tutorial.</summary>
    public const string Now = "2024-10-27T12:00:00Z";

    public const string TutorialStart = "2024-10-28T14:00:00.000Z";

    public const string TutorialRequest =
        """
        {
          "serviceId": "60d5ecb3a0b3f1001fbaa123",
          "reservation": "2024-10-28T14:00:00.000Z",
          "values": {
            "firstName": "John",
            "lastName": "Doe",
            "email": "john@example.com",
            "phone": "+15551234567",
            "visitReason": "General check-up and consultation."
          },
          "meta": { "timezone": "America/New_York" }
        }
        """;

    public static Organization OrganizationOf(string id) => SeedData.Organizations.Single(known => known.Id == id);

    public static string RequestFor(string serviceId, string start) =>
        TutorialRequest.Replace(Consultation, serviceId, StringComparison.Ordinal)
            .Replace(TutorialStart, start, StringComparison.Ordinal);
}
