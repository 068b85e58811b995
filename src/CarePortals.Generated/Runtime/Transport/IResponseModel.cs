namespace CarePortals.Generated.Runtime.Transport;

/// <summary>A model that knows whether a response held what makes it one.</summary>
internal interface IResponseModel
{
    bool IsComplete { get; }
}
