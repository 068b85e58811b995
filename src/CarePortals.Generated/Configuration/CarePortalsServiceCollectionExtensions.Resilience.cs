using CarePortals.Generated.Configuration;
using Microsoft.Extensions.Http.Resilience;
using Polly.Telemetry;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class CarePortalsServiceCollectionExtensions
{
    /// <summary>
    /// Removes the library's time limits, retries and circuit breaker, so that you can add a pipeline of your own. The maximum
    /// response size stays, and <see cref="CarePortals.Generated.CarePortalsClientOptions.TotalTimeout"/> becomes the
    /// <see cref="HttpClient.Timeout"/>.
    /// </summary>
    /// <param name="builder">The builder that <c>AddCarePortalsClient</c> returned.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The builder belongs to another client.</exception>
    /// <remarks>
    /// Whatever handlers surround the client, a booking is sent once. A second try gets the outcome of the first, even while
    /// the first is under way. Copies that a handler builds are known by their <see cref="HttpRequestMessage.Options"/>, their
    /// content, or their path. Only a primary handler that repeats requests within itself defeats this.
    /// </remarks>
    /// <example>
    /// <code>
    /// services.AddCarePortalsClient(options =&gt; options.TotalTimeout = TimeSpan.FromSeconds(15)).RemoveCarePortalsResilience();
    /// </code>
    /// </example>
    public static IHttpClientBuilder RemoveCarePortalsResilience(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        RegistrationOf(builder).WantsPipeline = false;
        return builder;
    }

    /// <summary>
    /// Tunes what <see cref="CarePortals.Generated.CarePortalsClientOptions"/> does not cover: the circuit breaker, the backoff
    /// and what is retried.
    /// </summary>
    /// <param name="builder">The builder that <c>AddCarePortalsClient</c> returned.</param>
    /// <param name="configure">
    /// Changes the pipeline's options. They start with the library's own settings. A booking is never retried, whatever you
    /// set here.
    /// </param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The builder belongs to another client.</exception>
    /// <example>
    /// <code>
    /// services.AddCarePortalsClient(options =&gt; options.OrganizationId = "appgen_demo")
    ///     .ConfigureCarePortalsResilience(resilience =&gt; resilience.CircuitBreaker.BreakDuration = TimeSpan.FromSeconds(10));
    /// </code>
    /// </example>
    public static IHttpClientBuilder ConfigureCarePortalsResilience(this IHttpClientBuilder builder, Action<HttpStandardResilienceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);

        builder.Services.Configure(RegistrationOf(builder).PipelineName, configure);
        return builder;
    }

    private static ClientRegistration RegistrationOf(IHttpClientBuilder builder) =>
        builder.Services.Select(RegistrationOf).FirstOrDefault(registration => registration?.HttpName == builder.Name)
        ?? throw new ArgumentException("The builder was not returned by AddCarePortalsClient.", nameof(builder));

    private static ClientRegistration AddPipeline(IHttpClientBuilder builder, string name)
    {
        // If the application gave such handlers to every client, they would multiply the retries of this one.
        builder.RemoveAllResilienceHandlers();

        // The package removes the timeout of the HttpClient for good, even if its handler is removed again. AddCarePortalsClient
        // sets the timeout itself, so remove the action that the package added.
        var actions = 0;
        builder.Services.Configure<Http.HttpClientFactoryOptions>(builder.Name, options => actions = options.HttpClientActions.Count);
        var registration = new ClientRegistration(name, builder.Name, builder.AddStandardResilienceHandler().PipelineName);
        builder.Services.Configure<Http.HttpClientFactoryOptions>(builder.Name, options =>
        {
            while (options.HttpClientActions.Count > actions)
            {
                options.HttpClientActions.RemoveAt(actions);
            }
        });

        DelegatingHandler? pipeline = null;
        builder.ConfigureAdditionalHttpMessageHandlers((handlers, _) =>
        {
            pipeline = handlers[^1];
            if (!registration.WantsPipeline)
            {
                handlers.Remove(pipeline);
            }
        });
        builder.Services.PostConfigure<Http.HttpClientFactoryOptions>(builder.Name, options => options.HttpMessageHandlerBuilderActions.Add(
            handlers => registration.HasPipeline = pipeline is not null && handlers.AdditionalHandlers.Contains(pipeline)));

        // One line for each attempt is too much for an application's log. The client writes one for each call.
        builder.Services.PostConfigure<TelemetryOptions>(telemetry =>
        {
            var severity = telemetry.SeverityProvider;
            telemetry.SeverityProvider = arguments => arguments.Source.PipelineName == registration.PipelineName && arguments.Event.EventName == "ExecutionAttempt"
                ? ResilienceEventSeverity.Debug
                : severity?.Invoke(arguments) ?? arguments.Event.Severity;
        });
        return registration;
    }
}
