using Microsoft.AspNetCore.Routing.Patterns;

namespace CarePortals.BookingPages.Hosting;

/// <summary>Where the pages are mounted: whatever of a route stands before the page's own part.</summary>
internal static class MountPoint
{
    /// <summary>The prefix of this request, its path base and the values of its parameters in it; empty at the root.</summary>
    public static string RootOf(HttpContext context, int ownSegments)
    {
        var segments = ((RouteEndpoint)context.GetEndpoint()!).RoutePattern.PathSegments;
        return context.Request.PathBase.ToUriComponent().TrimEnd('/')
            + string.Concat(segments.Take(segments.Count - ownSegments).Select(segment => "/" + TextOf(segment, context)));
    }

    /// <summary>Throws if no link could be built from the prefix.</summary>
    public static void Check(string prefix)
    {
        if (RoutePatternFactory.Parse(prefix).PathSegments.Any(segment => segment.Parts is not [RoutePatternLiteralPart or RoutePatternParameterPart { IsCatchAll: false, IsOptional: false }]))
        {
            throw new SettingException(
                $"MapCarePortalsBooking cannot use \"{prefix}\". Each part between slashes is either fixed or one parameter, such as /clinics/{{clinic}}/appointments.");
        }
    }

    private static string TextOf(RoutePatternPathSegment segment, HttpContext context) => segment.Parts[0] switch
    {
        RoutePatternLiteralPart literal => new PathString("/" + literal.Content).ToUriComponent()[1..],
        RoutePatternParameterPart parameter => Uri.EscapeDataString(context.Request.RouteValues[parameter.Name]?.ToString() ?? ""),
        var other => throw new InvalidOperationException($"A prefix cannot contain {other.PartKind}."),
    };
}
