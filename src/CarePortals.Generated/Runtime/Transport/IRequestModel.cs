namespace CarePortals.Generated.Runtime.Transport;

/// <summary>A model that is checked, and completed, before it is sent.</summary>
internal interface IRequestModel
{
    /// <summary>What is to be sent: this model, or a copy with what only the moment of sending knows.</summary>
    /// <exception cref="ArgumentException">It cannot be sent; the message names what is wrong.</exception>
    object Checked(string parameterName, TimeProvider clock);
}
