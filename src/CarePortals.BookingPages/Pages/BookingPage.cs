namespace CarePortals.BookingPages.Pages;

/// <summary>A page of a booking: what it answers to GET and to POST.</summary>
internal abstract class BookingPage
{
    public HttpContext HttpContext { get; set; } = null!;

    protected HttpRequest Request => HttpContext.Request;

    public virtual Task<IResult> GetAsync(CancellationToken cancellationToken) => Task.FromResult(WrongMethod());

    public virtual Task<IResult> PostAsync(CancellationToken cancellationToken) => Task.FromResult(WrongMethod());

    protected static IResult Show(StepView view, int status = StatusCodes.Status200OK) =>
        new ViewAnswer(view.Name, view, status) { Title = view.Title, IsReloadable = view.IsReloadable };

    /// <summary>There is nothing at this address.</summary>
    protected static IResult NotFound() => new ProblemAnswer(StatusCodes.Status404NotFound);

    /// <summary>The form cannot be used, or not any more.</summary>
    protected static IResult BadRequest() => new ProblemAnswer(StatusCodes.Status400BadRequest);

    protected static IResult WrongMethod() => new ProblemAnswer(StatusCodes.Status405MethodNotAllowed);

    protected static IResult Redirect(string address) => Results.Redirect(address);

    /// <summary>A part of the address.</summary>
    protected string Route(string name) => Request.RouteValues[name] as string ?? "";
}
