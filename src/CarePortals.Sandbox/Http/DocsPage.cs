namespace CarePortals.Sandbox.Http;

/// <summary>The reference page of the contract, with a console that sends its requests to this server.</summary>
internal static class DocsPage
{
    // Nothing from elsewhere, whatever the script of the page would like.
    private const string Policy = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/docs/", context =>
        {
            // The page names its script relative to its folder.
            if (!context.Request.Path.Value!.EndsWith('/'))
            {
                context.Response.Redirect("/docs/");
                return Task.CompletedTask;
            }

            context.Response.Headers.ContentSecurityPolicy = Policy;
            return WriteAsync(context, "index.html", "text/html; charset=utf-8");
        });
        routes.MapGet("/docs/scalar.js", context => WriteAsync(context, "scalar.js", "text/javascript; charset=utf-8"));
    }

    private static async Task WriteAsync(HttpContext context, string name, string contentType)
    {
        await using var resource = typeof(DocsPage).Assembly.GetManifestResourceStream($"docs/{name}");
        if (resource is null)
        {
            await AnswerWriter.WriteAsync(context, Answer.Problem(404, "this sandbox was built without Node.js, which renders the reference page; install Node.js 20 or later and build it again"), null);
            return;
        }

        context.Response.ContentType = contentType;
        await resource.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
