namespace CarePortals.Generated.Runtime.Transport;

/// <summary>How OpenAPI writes a parameter, in the order of NSwag's numbers; the default depends on where it stands.</summary>
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
