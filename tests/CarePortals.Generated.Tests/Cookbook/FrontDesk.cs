namespace CarePortals.Generated.Tests.Cookbook;

// The code under test of the recipe "Tests of your own".
public sealed class FrontDesk(ICarePortalsClient client)
{
    public async Task<string> BookAsync(CreateAppointmentRequest request) => await client.BookAsync(request) switch
    {
        BookingResult.Booked => "See you then.",
        BookingResult.SlotTaken => "Please choose another time.",
        _ => "Please call us.",
    };
}
