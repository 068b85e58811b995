using Microsoft.Extensions.Hosting;

namespace CarePortals.BookingPages.WholeSite;

/// <summary>What every request passes before it reaches the pages.</summary>
internal static class Edge
{
    private const string PathBaseKey = "PathBase";

    public static void Use(WebApplication app)
    {
        if (app.Configuration[PathBaseKey] is { Length: > 0 } pathBase)
        {
            app.UsePathBase("/" + pathBase.Trim('/'));
        }

        // First, because it says whether the patient came by https.
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseResponseCompression();
        app.UseStatusCodePagesWithReExecute("/problem");

        // After the path base, and again for the page that a status leads to.
        app.UseRouting();
    }
}
