namespace CarePortals.Generated.Runtime.Transport;

/// <summary>A model that is checked and completed before it is sent.</summary>
internal interface IRequestModel
{
    /// <summary>What to send: this model, or a copy with what is known only at the moment of sending.</summary>
    /// <exception cref="ArgumentException">It cannot be sent. The message says why.</exception>
    object Checked(string parameterName, TimeProvider clock);
}
