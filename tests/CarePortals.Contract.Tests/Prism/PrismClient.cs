using System.Collections.Concurrent;
using System.Globalization;
using CarePortals.Generated;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.Contract.Tests.Prism;

/// <summary>A client out of the real container against Prism, which tells of every answer whether Prism objected.</summary>
internal sealed class PrismClient : IDisposable
{
    private readonly ServiceProvider _provider;

    public PrismClient(PrismServer server, string? organization = The.Organization)
    {
        var services = new ServiceCollection();
        services
            .AddCarePortalsClient(options =>
            {
                options.BaseAddress = server.BaseAddress;
                options.OrganizationId = organization;
                options.MaxRetryAttempts = 0;
            })
            .AddHttpMessageHandler(() => new Watch(this));
        _provider = services.BuildServiceProvider();
        Client = _provider.GetRequiredService<ICarePortalsClient>();
    }

    public ICarePortalsClient Client { get; }

    /// <summary>Which answer Prism is asked for, as its header <c>Prefer</c> says it.</summary>
    public string? Prefer { get; set; }

    /// <summary>What Prism objected to.</summary>
    public ConcurrentQueue<string> Violations { get; } = [];

    public static string Answer(int status, string example) =>
        string.Create(CultureInfo.InvariantCulture, $"code={status}, example={example}");

    public void Dispose() => _provider.Dispose();

    private sealed class Watch(PrismClient owner) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (owner.Prefer is not null)
            {
                request.Headers.Add("Prefer", owner.Prefer);
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (response.Content.Headers.ContentType?.MediaType == "application/problem+json" || response.Headers.Contains("sl-violations"))
            {
                owner.Violations.Enqueue($"{request.Method} {request.RequestUri!.PathAndQuery}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
            }

            return response;
        }
    }
}
