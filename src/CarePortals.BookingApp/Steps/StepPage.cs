using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CarePortals.BookingApp.Steps;

/// <summary>A page that shows a step.</summary>
internal abstract class StepPage : PageModel
{
    public StepView View { get; private set; } = null!;

    protected PageResult Show(StepView view, int status = StatusCodes.Status200OK)
    {
        View = view;
        return new PageResult { StatusCode = status };
    }
}
