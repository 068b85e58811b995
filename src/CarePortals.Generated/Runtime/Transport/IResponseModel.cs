namespace CarePortals.Generated.Runtime.Transport;

/// <summary>A model that knows whether the response had everything it needs.</summary>
internal interface IResponseModel
{
    bool IsComplete { get; }
}
