using CarePortals.Generated;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>A clinic with more of everything than the sandbox has.</summary>
internal static class Large
{
    private static readonly string[] Departments = ["Physiotherapy", "Échographie", "Family medicine", "Dermatology", "Travel clinic"];

    /// <summary>Two hundred services of five departments.</summary>
    public static IReadOnlyList<Service> Services { get; } =
    [
        .. Enumerable.Range(0, 200).Select(number => new Service
        {
            Id = $"service-{number}",
            Label = $"{Departments[number % Departments.Length]} – visit {number + 1}",
            Description = $"For patients who need visit {number + 1}. Bring your health card and a list of what you take.",
            SlotDuration = 15,
            IsVirtualMeeting = number % 2 == 0,
            Payment = new Payment { Enabled = true, Price = 50 + number, Currency = "CAD", PayLater = number % 3 > 0 },
        }),
    ];

    /// <summary>From the first of these instants on, a time at each of them on every day of three months.</summary>
    public static Availability EveryDay(params DateTimeOffset[] times) => new()
    {
        Days = Enumerable.Range(0, 89).ToDictionary(day => $"day {day}", day => (IReadOnlyList<DateTimeOffset>)[.. times.Select(time => time.AddDays(day))]),
    };

    /// <summary>108 times of a day, five minutes apart, from nine o'clock in Toronto.</summary>
    public static DateTimeOffset[] ManyTimes { get; } = [.. Enumerable.Range(0, 108).Select(number => The.Instant("2026-10-29T13:00:00Z").AddMinutes(5 * number))];

    /// <summary>One service by video, with these times.</summary>
    public static Action<IServiceCollection> Visit(Availability times) =>
        With(new FakeClient { Services = [new Service { Id = "1", Label = "Visit", IsVirtualMeeting = true }], Availability = times });

    public static Action<IServiceCollection> With(FakeClient client) => services => services.AddSingleton<ICarePortalsClient>(client);
}
