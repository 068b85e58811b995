using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CarePortals.BookingPages.Pages;

/// <summary>A page that shows a step.</summary>
internal abstract class StepPage : PageModel
{
    public StepView View { get; private set; } = null!;

    /// <summary>A step without a handler has nothing to show.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null)
        {
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
        }
    }

    protected PageResult Show(StepView view, int status = StatusCodes.Status200OK)
    {
        View = view;
        return new PageResult { StatusCode = status };
    }
}
