namespace CarePortals.Generated.Runtime.Transport;

/// <summary>How OpenAPI writes a parameter, in the order of NSwag's numbers. The default depends on its location.</summary>
internal enum ParameterStyle
{
    Default,
    Matrix,
    Label,
    Form,
    Simple,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}
