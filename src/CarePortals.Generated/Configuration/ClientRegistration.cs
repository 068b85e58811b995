namespace CarePortals.Generated.Configuration;

/// <summary>
/// One client in a service collection. It is registered once, however often it is configured. The default client has an
/// empty name, so that <c>IOptions&lt;T&gt;</c> returns its options.
/// </summary>
/// <param name="name">Key of the client and name of its options.</param>
/// <param name="httpName">Name of its <see cref="HttpClient"/>.</param>
/// <param name="pipelineName">Name of the options of its resilience pipeline.</param>
internal sealed class ClientRegistration(string name, string httpName, string pipelineName)
{
    public string Name { get; } = name;

    public string HttpName { get; } = httpName;

    public string PipelineName { get; } = pipelineName;

    /// <summary>Whether this client uses the library's resilience pipeline.</summary>
    public bool WantsPipeline { get; set; } = true;

    /// <summary>Whether the handlers that were built last have the library's resilience pipeline, and so a time limit.</summary>
    public bool HasPipeline { get; set; }
}
