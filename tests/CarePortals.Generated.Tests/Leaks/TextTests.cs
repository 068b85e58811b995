using System.Globalization;
using CarePortals.Generated.Tests.Contract;
using CarePortals.Generated.Tests.Support;
using Newtonsoft.Json;

namespace CarePortals.Generated.Tests.Leaks;

/// <summary>What every public type shows of itself as text.</summary>
[Category("Elsewhere")]
public sealed class TextTests
{
    [Test]
    public void No_public_type_shows_a_canary()
    {
        foreach (var item in Filled().ToList())
        {
            Assert.That(Printed.All(item), Does.Not.Contain(Canary.Text), item.GetType().Name);
        }
    }

    /// <summary>A type that is added later has to be filled here, or it is not looked at.</summary>
    [Test]
    public void Every_public_type_that_can_hold_a_text_is_looked_at()
    {
        var filled = Filled().Select(item => item.GetType()).ToHashSet();
        var missing = Library.PublicTypes.Where(type =>
            type is { IsEnum: false, IsAbstract: false } && !filled.Contains(type)
            && !type.Name.StartsWith("ModelJsonConverter", StringComparison.Ordinal) && type != typeof(CarePortalsClient) && type != typeof(CarePortalsClientOptions));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void An_appointment_shows_its_id_and_its_status()
    {
        Assert.That($"{new Appointment { Id = "60d5f3b7a0b3f1001fbaa999", Status = "booked", AccessKey = Canary.Text }}", Is.EqualTo("Appointment 60d5f3b7a0b3f1001fbaa999, status booked"));
    }

    [TestCase(null, "(none)")]
    [TestCase("", "(none)")]
    [TestCase("Jane Doe", "(not printable)")]
    [TestCase("a\r\nb", "(not printable)")]
    [TestCase("jane@example.com", "(not printable)")]
    [TestCase("Zoë", "(not printable)")]
    [TestCase("in_progress-2", "in_progress-2")]
    public void An_id_or_status_that_does_not_look_like_one_is_not_shown(string? text, string shown)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{new Appointment { Id = text!, Status = text }}", Is.EqualTo($"Appointment {shown}, status {shown}"));
            Assert.That($"{new CreateAppointmentRequest { ServiceId = text!, Reservation = default, Values = new Dictionary<string, object?>() }}", Is.EqualTo($"CreateAppointmentRequest for service {shown}"));
        }
    }

    [Test]
    public void An_id_that_is_too_long_is_not_shown()
    {
        Assert.That($"{new Appointment { Id = new string('a', 65) }}", Does.StartWith("Appointment (not printable)"));
    }

    [Test]
    public void The_cases_of_a_result_show_what_can_be_logged()
    {
        var unknown = new BookingResult.Unknown(new BookingUncertainty { Reason = BookingUncertaintyReason.UnclearStatus, WasSent = true, StatusCode = 502, Listing = SlotListing.StillListed });

        using (Assert.EnterMultipleScope())
        {
            Assert.That($"{new BookingResult.Booked(new Appointment { Id = "1", Status = "booked" })}", Is.EqualTo("Booked: Appointment 1, status booked"));
            Assert.That($"{new BookingResult.SlotTaken([default], new ApiError { Message = Canary.Text })}", Is.EqualTo("SlotTaken: 1 alternatives"));
            Assert.That($"{new BookingResult.Rejected(new ApiError { Message = Canary.Text }, 422)}", Is.EqualTo("Rejected: 422"));
            Assert.That($"{unknown}", Is.EqualTo("Unknown: UnclearStatus, sent, status 502, slot StillListed"));
        }
    }

    [TestCase("ar-SA")]
    [TestCase("th-TH")]
    [SetCulture("ar-SA")]
    public void A_text_of_a_slot_does_not_depend_on_the_calendar_of_the_machine(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var slot = new Slot(new DateTimeOffset(2024, 10, 28, 10, 0, 0, TimeSpan.FromHours(-4)));

        Assert.That($"{slot}, {new SlotDay(default, [slot])}", Is.EqualTo("2024-10-28T10:00:00-04:00, 0001-01-01: 1 slots"));
    }

    private static IEnumerable<object> Filled()
    {
        foreach (var test in ContractExamples.Successes.Concat(ContractExamples.Failures))
        {
            var json = CanaryBooking.Poison(((Newtonsoft.Json.Linq.JToken)test.Arguments[2]!).DeepClone()).ToString();
            var type = (int)test.Arguments[1]! >= 400 ? typeof(ApiError) : ((Operation)test.Arguments[0]!).Path switch
            {
                "services" => typeof(List<Service>),
                "appointments" => typeof(Appointment),
                var path => path.StartsWith("form", StringComparison.Ordinal) ? typeof(Form) : typeof(Availability),
            };
            var answer = JsonConvert.DeserializeObject(json, type)!;
            foreach (var model in Held.By(answer))
            {
                yield return model;
            }
        }

        foreach (var model in Held.By(CanaryBooking.Request()))
        {
            yield return model;
        }

        var error = new ApiError { Message = Canary.Text };
        var field = new FormField { Name = Canary.Text, Label = Canary.Text, Options = [new FormOption { Value = Canary.Text }] };
        yield return field.Options[0];
        yield return new FormProblem(field, FormProblemKind.Missing, "Say it.");
        yield return new ApiException("A text.", 400, new Dictionary<string, IEnumerable<string>> { ["x"] = [Canary.Text] }, Canary.Text, error);
        yield return new BookingResult.Booked(new Appointment { Id = "1", AccessKey = Canary.Text });
        yield return new BookingResult.SlotTaken([default], error);
        yield return new BookingResult.Rejected(error, 400);
        var uncertainty = new BookingUncertainty { Reason = BookingUncertaintyReason.AnswerLost, Error = error };
        yield return uncertainty;
        yield return new BookingResult.Unknown(uncertainty);
        yield return new Slot(DateTimeOffset.UnixEpoch);
        yield return new SlotDay(default, [new Slot(DateTimeOffset.UnixEpoch)]);
    }
}
