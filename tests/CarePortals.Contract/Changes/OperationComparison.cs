using Microsoft.OpenApi;

namespace CarePortals.Contract.Changes;

/// <summary>Compares the operations, which are the methods of the generated C#.</summary>
internal sealed class OperationComparison(ChangeList changes, SchemaComparison schemas)
{
    private readonly ParameterComparison _parameters = new(changes, schemas);

    public void Compare(OpenApiDocument before, OpenApiDocument after)
    {
        var (old, current) = (Operations(before), Operations(after));
        foreach (var (address, operation) in old)
        {
            var (newAddress, newOperation) = current.FirstOrDefault(candidate => candidate.Operation.OperationId == operation.OperationId);
            if (newOperation is not null)
            {
                if (address != newAddress)
                {
                    changes.Compatible(operation.OperationId!, $"moved from {address} to {newAddress}");
                }

                Compare(operation, newOperation);
            }
            else if (current.FirstOrDefault(candidate => candidate.Address == address).Operation is { } renamed)
            {
                changes.Breaking(operation.OperationId!, $"operation renamed to {renamed.OperationId}");
                Compare(operation, renamed);
            }
            else
            {
                changes.Breaking(operation.OperationId!, "operation removed");
            }
        }

        foreach (var (address, operation) in current.ExceptBy(old.Select(known => known.Operation.OperationId), added => added.Operation.OperationId))
        {
            if (old.All(known => known.Address != address))
            {
                changes.Compatible(operation.OperationId!, "operation added; who implements the interface has to add it too");
            }
        }
    }

    private void Compare(OpenApiOperation before, OpenApiOperation after)
    {
        _parameters.Compare(before, after);
        CompareBody(before, after);
        CompareAnswers(before, after);
    }

    private void CompareBody(OpenApiOperation before, OpenApiOperation after)
    {
        var where = $"{after.OperationId} body";
        switch (before.RequestBody, after.RequestBody)
        {
            case (null, null):
                break;
            case (null, _):
                changes.Breaking(where, "request body added");
                break;
            case (_, null):
                changes.Breaking(where, "request body removed");
                break;
            case var (old, current):
                if (old.Required != current.Required)
                {
                    changes.Add(current.Required, where, current.Required ? "is required now" : "is optional now");
                }

                CompareContent(where, old.Content, current.Content, Direction.Request);
                break;
        }
    }

    private void CompareAnswers(OpenApiOperation before, OpenApiOperation after)
    {
        var (old, current) = (before.Responses ?? [], after.Responses ?? []);
        foreach (var (status, answer) in old)
        {
            var where = $"{after.OperationId} {status}";
            if (current.TryGetValue(status, out var newAnswer))
            {
                CompareContent(where, answer.Content, newAnswer.Content, Direction.Answer);
            }
            else
            {
                changes.Breaking(where, "answer removed");
            }
        }

        foreach (var status in current.Keys.Except(old.Keys))
        {
            changes.Compatible($"{after.OperationId} {status}", "answer added");
        }

        if (Result(before) != Result(after))
        {
            changes.Breaking(after.OperationId!, $"returns {Result(after)} now instead of {Result(before)}");
        }
    }

    // What the method returns, which depends on all successes together.
    private static string Result(OpenApiOperation operation)
    {
        var successes = (operation.Responses ?? []).Where(response => response.Key.StartsWith('2')).ToList();
        return (successes.Count(response => response.Value.Content is { Count: > 0 }), successes.Count) switch
        {
            (0, > 1) => "the status",
            (0, _) => "nothing",
            var (bodies, all) => bodies == all ? "a value" : "a value or null",
        };
    }

    private void CompareContent(
        string where, IDictionary<string, OpenApiMediaType>? before, IDictionary<string, OpenApiMediaType>? after, Direction direction)
    {
        foreach (var (type, media) in before ?? new Dictionary<string, OpenApiMediaType>())
        {
            if (after?.TryGetValue(type, out var newMedia) != true)
            {
                changes.Breaking(where, $"content type {type} removed");
            }
            else if (media.Schema is not null && newMedia!.Schema is not null)
            {
                schemas.Compare(where, media.Schema, newMedia.Schema, direction);
            }
        }

        foreach (var type in (after?.Keys ?? []).Except(before?.Keys ?? []))
        {
            changes.Compatible(where, $"content type {type} added");
        }
    }

    private static List<(string Address, OpenApiOperation Operation)> Operations(OpenApiDocument document) =>
    [
        .. from path in document.Paths
           from operation in path.Value.Operations ?? []
           select ($"{operation.Key} {path.Key}", operation.Value),
    ];
}
