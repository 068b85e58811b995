using System.Globalization;
using System.Text;

namespace CarePortals.Benchmarks;

/// <summary>Answers in the shape of the contract's examples, as large as a clinic's; and the booking that is sent.</summary>
internal static class Payloads
{
    public static readonly DateTimeOffset FirstDay = new(2026, 9, 20, 0, 0, 0, TimeSpan.Zero);

    public static readonly byte[] Appointment = """
        {"_id":"60d5f3b7a0b3f1001fbaa999","organization":"appgen_demo","service":{"_id":"60d5ecb3a0b3f1001fbaa123","label":"General Consultation"},"status":"booked","reservation":"2026-10-28T14:00:00.000Z","duration":15,"accessKey":"f3b1c2d4e5a60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90","virtualMeeting":{"joinUrl":"https://meet.example.com/j/60d5f3b7a0b3f1001fbaa999?token=5f1e2d3c4b5a69788796a5b4c3d2e1f0"},"createdAt":"2026-10-27T12:03:21.417Z","updatedAt":"2026-10-27T12:03:21.417Z"}
        """u8.ToArray();

    public static byte[] Services(int count) => Encoding.UTF8.GetBytes($"[{string.Join(",", Enumerable.Range(0, count).Select(Service))}]");

    /// <summary>Each day has 32 times, every 15 minutes from 13:00 UTC.</summary>
    public static byte[] Availability(int days) => Encoding.UTF8.GetBytes($"{{{string.Join(",", Enumerable.Range(0, days).Select(Day))}}}");

    private static string Service(int index) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"_id":"60d5ecb3a0b3f1001fba{{index:x4}}","organization":"appgen_demo","label":"General Consultation {{index}}","description":"A standard consultation with one of our healthcare providers.","status":"active","slotDuration":15,"slotGap":5,"minLeadTime":2,"maxLeadTime":720,"form":{"id":"60d5f2a9a0b3f1001fbb{{index:x4}}"},"payment":{"enabled":true,"price":50.25,"currency":"CAD","payLater":true,"saveCardOnly":false,"hcCoverage":80},"isVirtualMeeting":true}
        """);

    private static string Day(int index)
    {
        var day = FirstDay.AddDays(index);
        var times = Enumerable.Range(0, 32).Select(slot => day.AddHours(13).AddMinutes(15 * slot).ToString("\\\"yyyy-MM-dd'T'HH:mm:ss.fff'Z'\\\"", CultureInfo.InvariantCulture));
        return $"\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\":[{string.Join(",", times)}]";
    }
}
