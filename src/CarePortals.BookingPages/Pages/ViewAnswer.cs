using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CarePortals.BookingPages.Pages;

/// <summary>A page made of a view of the folder <c>CarePortalsBooking</c>, which an application can replace.</summary>
internal sealed class ViewAnswer(string name, object? model = null, int status = StatusCodes.Status200OK) : IResult
{
    /// <summary>Name of the entry that holds <see cref="IsReloadable"/>.</summary>
    public const string Reloadable = "Reloadable";

    private const string Folder = "/CarePortalsBooking";

    public string Name => name;

    public int Status => status;

    /// <summary>The page's title, when the view does not set one.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the page can be asked for again without losing an answer.</summary>
    public bool IsReloadable { get; init; }

    public static string PathOf(string name) => $"{Folder}/{name}.cshtml";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var metadata = httpContext.RequestServices.GetRequiredService<IModelMetadataProvider>();
        var result = new ViewResult
        {
            ViewName = PathOf(name),
            StatusCode = status,
            ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary())
            {
                Model = model,
                ["Title"] = Title,
                [Reloadable] = IsReloadable,
            },
        };
        return result.ExecuteResultAsync(new ActionContext(httpContext, httpContext.GetRouteData(), new ActionDescriptor()));
    }
}
