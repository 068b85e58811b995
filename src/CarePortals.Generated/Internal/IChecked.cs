namespace CarePortals.Generated.Internal;

/// <summary>A request body that knows what cannot be sent.</summary>
internal interface IChecked
{
    /// <summary>
    /// What is sent: this, or a copy with what is only known now. Throws an <see cref="ArgumentException"/> that names what
    /// is wrong and how to mend it.
    /// </summary>
    object Checked(string parameterName, TimeProvider clock);
}
