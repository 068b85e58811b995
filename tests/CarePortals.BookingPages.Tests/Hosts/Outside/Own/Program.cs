using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

// A site with a layout, a sign-in, a language, a path base and a strict policy of its own.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie => cookie.LoginPath = "/sign-in");
builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
builder.Services.AddCarePortalsBooking(builder.Configuration.GetSection("Booking"));
builder.Services.AddBookingNonce(context => (string?)context.Items["nonce"]);

var app = builder.Build();
app.UsePathBase("/portail");
app.Use((HttpContext context, RequestDelegate next) =>
{
    var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
    context.Items["nonce"] = nonce;
    context.Response.Headers.ContentSecurityPolicy =
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    return next(context);
});
app.UseRequestLocalization("fr-CA");
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages();
app.MapGet("/sign-in", async (HttpContext context, string returnUrl) =>
{
    await context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "jane")], "password")));
    return Results.LocalRedirect(returnUrl);
}).AllowAnonymous();
app.MapCarePortalsBooking("/rendez-vous");
app.Run();
