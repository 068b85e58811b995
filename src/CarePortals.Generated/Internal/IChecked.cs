namespace CarePortals.Generated.Internal;

/// <summary>A request body that knows what cannot be sent.</summary>
internal interface IChecked
{
    /// <summary>Throws an <see cref="ArgumentException"/> that names what is wrong and how to mend it.</summary>
    void Check(string parameterName);
}
