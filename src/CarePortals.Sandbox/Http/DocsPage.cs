using Scalar.AspNetCore;

namespace CarePortals.Sandbox.Http;

/// <summary>The reference page of the contract, with a console that sends its requests to this server.</summary>
internal static class DocsPage
{
    private const string Contract = "/docs/careportals.yaml";

    // Nothing is loaded from other sites, whatever the script of the page tries.
    private const string Policy = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Contract, WriteContractAsync);
        routes.MapScalarApiReference("/docs", (options, context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            options
                .WithTitle("CarePortals booking API")
                .WithFavicon("data:,")
                .WithOpenApiRoutePattern(Contract)
                // The console calls this server, never the real service.
                .AddServer("/", "The sandbox")
                .ExpandAllTags()
                .HideClientButton()
                .DisableDefaultFonts()
                .DisableTelemetry()
                .DisableAgent()
                .DisableMcp()
                .HideDeveloperTools();
        });
    }

    private static async Task WriteContractAsync(HttpContext context)
    {
        await using var contract = typeof(DocsPage).Assembly.GetManifestResourceStream("careportals.yaml")!;
        context.Response.ContentType = "application/yaml; charset=utf-8";
        await contract.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
