namespace CarePortals.Sandbox;

/// <summary>A request as it arrived. Its body is not kept.</summary>
/// <param name="Method">The HTTP method, such as <c>GET</c>.</param>
/// <param name="PathAndQuery">The request target exactly as sent, not decoded.</param>
/// <param name="Operation">The operation of the contract, or <see langword="null"/> if path or method is not in the contract.</param>
/// <param name="Organization">The <c>organization</c> header, or <see langword="null"/> if it was not sent.</param>
/// <param name="UserAgent">The <c>User-Agent</c> header, or <see langword="null"/> if it was not sent.</param>
/// <param name="AcceptEncoding">The <c>Accept-Encoding</c> header, or <see langword="null"/> if it was not sent.</param>
public sealed record RecordedRequest(
    string Method,
    string PathAndQuery,
    Operation? Operation,
    string? Organization,
    string? UserAgent,
    string? AcceptEncoding);
