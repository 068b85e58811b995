using CarePortals.BookingPages.Done;

namespace CarePortals.BookingPages.Tests.Parts;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Start = new(2026, 10, 29, 13, 30, 0, TimeSpan.Zero);

    [TestCase(10, "DTEND:20261029T134000Z")]
    [TestCase(null, null)]
    [TestCase(0, null)]
    [TestCase(-5, null)]
    [TestCase(int.MaxValue, null)]
    public void An_end_stands_in_it_when_it_lies_behind_the_start_and_within_a_day(int? minutes, string? end)
    {
        var receipt = new Receipt("d", Start.AddDays(1), "Visit", IsQueue: false, IsInPerson: false, Start, "America/Toronto", IsTimeOfFirstConfirm: false, minutes, "a", AccessKey: null, JoinUrl: null);

        var file = CalendarFile.Of(receipt, "Clinic")!;

        Assert.That(file, Does.Contain("DTSTART:20261029T133000Z\r\n"));
        Assert.That(file, end is null ? Does.Not.Contain("DTEND") : Does.Contain($"{end}\r\n"));
    }
}
