using Microsoft.AspNetCore.Mvc;

namespace CarePortals.BookingPages.Pages;

/// <summary>303: the browser gets the next page with GET, and reloading it sends nothing again.</summary>
internal sealed class SeeOther(string address) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = address;
    }
}
