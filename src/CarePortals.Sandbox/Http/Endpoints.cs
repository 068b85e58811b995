using CarePortals.Sandbox.Booking;
using CarePortals.Sandbox.Clinics;

namespace CarePortals.Sandbox.Http;

/// <summary>The four operations over HTTP.</summary>
internal sealed class Endpoints(TimeProvider clock, Troubles troubles, AppointmentBook book, CancellationToken stopping)
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Write = [HttpMethods.Post];

    private readonly AvailabilityDesk _availability = new(book, clock);
    private readonly BookingDesk _booking = new(book, clock);

    public void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, Operation.ListServices, Read, "/services", (organization, _, _) =>
            Task.FromResult(Answer.Ok(organization.Services)));
        Map(routes, Operation.GetServiceAvailability, Read, "/services/{serviceId}/availability-v2", (organization, context, _) =>
            Task.FromResult(_availability.Get(
                organization, RouteValue(context, "serviceId"), Query(context, "availableDays"), Query(context, "timezone"))));
        Map(routes, Operation.GetForm, Read, "/form/{formId}", (organization, context, _) =>
            Task.FromResult(organization.FindForm(RouteValue(context, "formId")) is { } form
                ? Answer.Ok(form)
                : Answer.Problem(404, "there is no form with this id")));
        Map(routes, Operation.CreateAppointment, Write, "/appointments", CreateAsync);
    }

    private void Map(
        IEndpointRouteBuilder routes,
        Operation operation,
        string[] methods,
        string path,
        Func<Organization, HttpContext, Trouble?, Task<Answer>> operate)
    {
        routes.MapMethods(path, methods, HandleAsync).WithMetadata(new OperationMetadata(operation));

        async Task HandleAsync(HttpContext context)
        {
            if (!TryPickTrouble(context, operation, out var trouble, out var problem))
            {
                await AnswerWriter.WriteAsync(context, Answer.Problem(400, $"{Trouble.HeaderName}: {problem}"), null);
                return;
            }

            if (await EarlyTrouble.TryWriteAsync(context, trouble, clock))
            {
                return;
            }

            var answer = FindOrganization(context, out var refusal) is { } organization
                ? await operate(organization, context, trouble)
                : refusal;
            await AnswerWriter.WriteAsync(context, answer!, trouble);
        }
    }

    private async Task<Answer> CreateAsync(Organization organization, HttpContext context, Trouble? trouble)
    {
        if (!context.Request.HasJsonContentType())
        {
            return Answer.Problem(415, "the body must be sent as application/json");
        }

        try
        {
            using var body = await JsonBody.ReadAsync(context.Request);
            if (body is null)
            {
                return Answer.Problem(400, "the body must be JSON");
            }

            if (trouble?.Kind == TroubleKind.Late)
            {
                await WaitAsync(context, trouble);
            }

            return _booking.Create(organization, body.RootElement, trouble);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Answer.Problem(413, "the body is too large");
        }
    }

    /// <summary>Waits, even if the client has gone; that is the point. Only stopping the server ends it early.</summary>
    private async Task WaitAsync(HttpContext context, Trouble trouble)
    {
        await Task.Delay(trouble.Value, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stopping.IsCancellationRequested)
        {
            // Otherwise the web server would return 500.
            context.Abort();
            stopping.ThrowIfCancellationRequested();
        }
    }

    private bool TryPickTrouble(HttpContext context, Operation operation, out Trouble? trouble, out string? problem)
    {
        if (!context.Request.Headers.TryGetValue(Trouble.HeaderName, out var spec))
        {
            (trouble, problem) = (troubles.Next(operation), null);
            return true;
        }

        var known = Trouble.TryParse(spec.ToString(), out trouble, out problem);
        if (trouble is not null && !TroubleCatalog.Of(trouble.Kind).AppliesTo(operation))
        {
            trouble = null;
        }

        return known;
    }

    private static Organization? FindOrganization(HttpContext context, out Answer? refusal)
    {
        var id = context.Request.Headers["organization"].ToString();
        var organization = SeedData.Organizations.FirstOrDefault(organization => organization.Id == id);
        refusal = (id, organization) switch
        {
            ("", _) => Answer.Problem(400, "the organization header is required"),
            (_, null) => Answer.Problem(401, "the organization is not known"),
            _ => null,
        };
        return organization;
    }

    private static string RouteValue(HttpContext context, string name) => (string)context.GetRouteValue(name)!;

    private static string? Query(HttpContext context, string name) =>
        context.Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;
}
