using Polly;

namespace CarePortals.Generated.Internal;

/// <summary>The pipeline of one client. A type of its own, so that no pipeline of the application takes its place.</summary>
internal sealed record ClientPipeline(ResiliencePipeline<HttpResponseMessage> Value);
