using CarePortals.Generated;
using CarePortals.Sandbox;
using Newtonsoft.Json;

namespace CarePortals.Testing.Tests;

[Category("Elsewhere")]
public sealed class BuildTests
{
    [Test]
    public async Task The_services_and_the_availability_of_a_queue_are_those_of_the_sandbox()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = new FixedClock(new DateTimeOffset(2024, 10, 27, 12, 0, 0, TimeSpan.Zero)) });
        using var http = new HttpClient { BaseAddress = sandbox.BaseAddress };
        var client = new CarePortalsClient(http).ForOrganization("appgen_demo");

        var services = await client.ListServicesAsync();

        foreach (var built in new[] { Build.Service(), Build.QueueService() })
        {
            var real = services.Single(service => service.Id == built.Id);
            Assert.That(new { built.Label, built.Status, built.SlotDuration, built.IsQueueService, built.IsVirtualMeeting, built.Payment!.Price, built.Payment.Enabled },
                Is.EqualTo(new { real.Label, real.Status, real.SlotDuration, real.IsQueueService, real.IsVirtualMeeting, real.Payment!.Price, real.Payment.Enabled }));
        }

        var queue = await client.GetServiceAvailabilityAsync(Build.QueueService().Id);
        Assert.That(JsonConvert.SerializeObject(Build.QueueAvailability()), Is.EqualTo(JsonConvert.SerializeObject(queue)));
    }

    [Test]
    public void A_test_changes_what_it_is_about_and_no_other_test_sees_it()
    {
        Assert.That(Build.Service(service => service.SlotDuration = 30).SlotDuration, Is.EqualTo(30));
        Assert.That(Build.Appointment(appointment => appointment.Status = "cancelled").Status, Is.EqualTo("cancelled"));
        Assert.That(Build.Form(form => form.Fields = []).Fields, Is.Empty);
        Assert.That(Build.Service().SlotDuration, Is.EqualTo(15));
    }

    [Test]
    public void Availability_is_what_was_given_in_utc_and_sorted()
    {
        var late = new DateTimeOffset(2024, 10, 28, 23, 0, 0, TimeSpan.FromHours(-4));
        var early = new DateTimeOffset(2024, 10, 28, 9, 0, 0, TimeSpan.Zero);

        var availability = Build.Availability(late, early);

        Assert.That(availability.Slots, Is.EqualTo(new[] { early, late }));
        Assert.That(availability.Days.Keys, Is.EquivalentTo(new[] { "2024-10-28", "2024-10-29" }));
        Assert.That(Build.Availability().Slots, Is.Empty);
        Assert.That(Build.AvailabilityAfter(late).Slots, Has.Count.EqualTo(12).And.All.GreaterThan(late));
    }

    [Test]
    public void The_form_has_no_problem_with_the_answers_of_the_tutorial()
    {
        var values = new Dictionary<string, object?> { ["firstName"] = "John", ["lastName"] = "Doe", ["email"] = "john@example.com", ["phone"] = "+15551234567" };

        Assert.That(Build.Form().Validate(values), Is.Empty);
        Assert.That(Build.Form().Validate(new Dictionary<string, object?>()), Has.Count.EqualTo(4));
    }

    [Test]
    public void A_fixed_clock_stands_still_in_utc()
    {
        var clock = new FixedClock(new DateTimeOffset(2024, 10, 27, 14, 0, 0, TimeSpan.FromHours(2)));

        Assert.That(clock.GetUtcNow(), Is.EqualTo(new DateTimeOffset(2024, 10, 27, 12, 0, 0, TimeSpan.Zero)).And.Property("Offset").EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void A_fixed_clock_is_set_in_any_offset()
    {
        var clock = new FixedClock(DateTimeOffset.UnixEpoch) { Now = new DateTimeOffset(2024, 10, 27, 14, 0, 0, TimeSpan.FromHours(2)) };

        clock.Now += TimeSpan.FromHours(1);

        Assert.That(clock.GetUtcNow(), Is.EqualTo(new DateTimeOffset(2024, 10, 27, 13, 0, 0, TimeSpan.Zero)).And.Property("Offset").EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void The_library_needs_no_web_framework() =>
        Assert.That(typeof(Build).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name), Has.None.StartsWith("Microsoft.AspNetCore"));
}
