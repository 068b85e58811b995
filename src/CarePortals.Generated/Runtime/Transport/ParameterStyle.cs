namespace CarePortals.Generated.Runtime.Transport;

/// <summary>How OpenAPI writes a parameter. The default depends on its location.</summary>
internal enum ParameterStyle
{
    Default,
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}
