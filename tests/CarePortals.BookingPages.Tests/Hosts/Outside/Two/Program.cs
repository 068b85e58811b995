// A site for two clinics, told apart by the path.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCarePortalsBooking(builder.Configuration.GetSection("Booking"));

var app = builder.Build();
app.MapCarePortalsBooking("/clinics/{clinic}");
app.Run();
