using CarePortals.BookingPages.Assets;
using CarePortals.BookingPages.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CarePortals.BookingPages.Hosting;

/// <summary>Which page answers at which address.</summary>
internal static class BookingEndpoints
{
    public static void Map(RouteGroupBuilder group, bool isRoot)
    {
        // The first two hold no secret of a patient, so they may be compressed (see BookingPipeline).
        Map<ServicesPage>(group, "", holdsSecrets: false);
        Map<TimesPage>(group, "book/{serviceId}", holdsSecrets: false);
        Map<DetailsPage>(group, "book/{serviceId}/details");
        Map<ReviewPage>(group, "book/{serviceId}/review");
        Map<CardPage>(group, "book/{serviceId}/card");
        Map<DonePage>(group, "book/done/{id}/{file?}");
        Map<CardDonePage>(group, "booking-success");
        Map(group, "problem", (_, context) => ProblemOfApplication(context).ExecuteAsync(context));
        Map(group, Stylesheet.Path, (_, context) => context.RequestServices.GetRequiredService<Stylesheet>().WriteStyleAsync(context));
        Map(group, Stylesheet.ScriptPath, (_, context) => Stylesheet.WriteScriptAsync(context));

        // At the root, what else there is and what is said of what there is not are the application's.
        Map<NoPage>(group, isRoot ? "book/{**path:nonfile}" : "{**path:nonfile}").Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = int.MaxValue);
    }

    // What an application shows for its own 404 and the like, when it re-executes to this address.
    private static ProblemAnswer ProblemOfApplication(HttpContext context) =>
        new(context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? StatusCodes.Status404NotFound);

    private static IEndpointConventionBuilder Map<TPage>(RouteGroupBuilder group, string pattern, bool holdsSecrets = true)
        where TPage : BookingPage
    {
        var create = ActivatorUtilities.CreateFactory<TPage>([]);
        return Map(group, pattern, (pipeline, context) => pipeline.RunAsync(context, create(context.RequestServices, []), holdsSecrets));
    }

    private static IEndpointConventionBuilder Map(RouteGroupBuilder group, string pattern, Func<BookingPipeline, HttpContext, Task> act)
    {
        var own = RoutePatternFactory.Parse(pattern).PathSegments.Count;
        return group.Map("/" + pattern, context => context.RequestServices.GetRequiredService<BookingPipeline>().BeginAsync(context, own, act)).WithDisplayName($"Booking pages: /{pattern}");
    }
}
