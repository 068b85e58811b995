using System.Diagnostics.CodeAnalysis;
using CarePortals.Generated;
using CarePortals.Generated.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers <see cref="ICarePortalsClient"/>.
/// </summary>
public static class CarePortalsServiceCollectionExtensions
{
    // The default client's options are the unnamed ones, so that IOptions<T> gives them.
    private const string DefaultName = "";

    /// <summary>
    /// Adds the client, with settings from code.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets address, organization and limits; they are checked when the application starts.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>, for handlers and further settings.</returns>
    /// <remarks>
    /// The client is transient and cheap, and may be kept by a singleton. Calling this again changes the settings of the
    /// same client. Clocks and timers come from the registered <see cref="TimeProvider"/>, or the system's.
    /// </remarks>
    /// <example>
    /// <code>
    /// services.AddCarePortalsClient(options =&gt; options.OrganizationId = "appgen_demo");
    /// </code>
    /// </example>
    public static IHttpClientBuilder AddCarePortalsClient(this IServiceCollection services, Action<CarePortalsClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.TryAddTransient<ICarePortalsClient>(provider => Create(provider, DefaultName));
        return Add(services, DefaultName, options => options.Configure(configure));
    }

    /// <summary>
    /// Adds the client, with settings from configuration.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="section">
    /// Holds the settings of <see cref="CarePortalsClientOptions"/> by name; times as <c>hh:mm:ss</c>. A key that is not
    /// one of them is an error when the application starts.
    /// </param>
    /// <returns>The builder of its <see cref="HttpClient"/>, for handlers and further settings.</returns>
    /// <remarks>
    /// <para><inheritdoc cref="AddCarePortalsClient(IServiceCollection, Action{CarePortalsClientOptions})" path="/remarks/node()"/></para>
    /// <para>
    /// Settings that change while the application runs are checked first; when they cannot be used, a warning is logged and
    /// those from before stay. Time limits, retries and the limit on the size of an answer hold for the next call of every
    /// client. Address, organization and application name hold for the next client that is resolved: one in hand keeps its
    /// own, so that nobody chooses a time at one organization and books it at another.
    /// </para>
    /// </remarks>
    /// <example>
    /// <code>
    /// services.AddCarePortalsClient(configuration.GetSection("CarePortals"));
    /// </code>
    /// </example>
    [RequiresUnreferencedCode(SettingsBinder.Why)]
    [RequiresDynamicCode(SettingsBinder.Why)]
    public static IHttpClientBuilder AddCarePortalsClient(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);

        services.TryAddTransient<ICarePortalsClient>(provider => Create(provider, DefaultName));
        services.AddSingleton<IOptionsChangeTokenSource<CarePortalsClientOptions>>(provider => new SettingsReload(
            DefaultName, section, provider.GetRequiredService<IOptionsFactory<CarePortalsClientOptions>>(), provider.GetRequiredService<ILogger<CarePortalsClient>>()));
        return Add(services, DefaultName, options => options.Configure(target => SettingsBinder.Bind(section, target)));
    }

    /// <summary>
    /// Adds a further client, keyed by name: resolve it with
    /// <see cref="ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService{T}(IServiceProvider, object?)"/> or
    /// <see cref="FromKeyedServicesAttribute"/>.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">Key of the client; it has settings, connections and a circuit breaker of its own.</param>
    /// <param name="configure">Sets address, organization and limits; they are checked when the application starts.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>, for handlers and further settings.</returns>
    /// <remarks><inheritdoc cref="AddCarePortalsClient(IServiceCollection, Action{CarePortalsClientOptions})" path="/remarks/node()"/></remarks>
    /// <example>
    /// <code>
    /// services.AddCarePortalsClient("clinic-b", options =&gt; options.OrganizationId = "appgen_kathmandu");
    /// await using var provider = services.BuildServiceProvider();
    /// var client = provider.GetRequiredKeyedService&lt;ICarePortalsClient&gt;("clinic-b");
    /// </code>
    /// </example>
    public static IHttpClientBuilder AddCarePortalsClient(this IServiceCollection services, string name, Action<CarePortalsClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);

        services.TryAddKeyedTransient<ICarePortalsClient>(name, (provider, _) => Create(provider, name));
        return Add(services, name, options => options.Configure(configure));
    }

    /// <summary>
    /// Switches this library's time limits, retries and circuit breaker off, for a pipeline of your own. The limit on the
    /// size of an answer stays, and <see cref="CarePortalsClientOptions.TotalTimeout"/> becomes the
    /// <see cref="HttpClient.Timeout"/>.
    /// </summary>
    /// <param name="builder">What <c>AddCarePortalsClient</c> returned.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The builder belongs to another client.</exception>
    /// <remarks>
    /// Whatever handlers surround the client, a booking is sent once: a second try gets what came of the first. A handler
    /// that copies requests has to copy <see cref="HttpRequestMessage.Options"/> as well or to keep the content, or it
    /// defeats this, and so does a handler that derives from one of .NET's to repeat requests.
    /// </remarks>
    /// <example>
    /// <code>
    /// services.AddCarePortalsClient(options =&gt; options.TotalTimeout = TimeSpan.FromSeconds(15)).RemoveCarePortalsResilience();
    /// </code>
    /// </example>
    public static IHttpClientBuilder RemoveCarePortalsResilience(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var registration = builder.Services.Select(RegistrationOf).FirstOrDefault(registration => registration?.HttpName == builder.Name)
            ?? throw new ArgumentException("The builder is not one that AddCarePortalsClient returned.", nameof(builder));
        registration.Resilience = false;
        return builder;
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string name, Action<OptionsBuilder<CarePortalsClientOptions>> configure)
    {
        configure(services.AddOptions<CarePortalsClientOptions>(name).ValidateOnStart());
        var builder = services.AddHttpClient(HttpName(name));
        if (services.Select(RegistrationOf).Any(known => known?.HttpName == builder.Name))
        {
            return builder;
        }

        var registration = new ClientRegistration(builder.Name);
        services.AddSingleton(registration);
        services.AddSingleton<IValidateOptions<CarePortalsClientOptions>>(new OptionsValidator(name));
        services.AddKeyedSingleton(name, (provider, _) => new ClientPipeline(() => OptionsOf(provider, name), Clock(provider)));

        // The organization and a patient's answers are for the host they were sent to, so no redirect is followed. No trace
        // context is sent to it either; without that .NET makes no span of its own, whose exceptions can quote an answer.
        builder.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
        });
        builder.ConfigureHttpClient((provider, http) =>
            http.Timeout = registration.Resilience ? Timeout.InfiniteTimeSpan : OptionsOf(provider, name).TotalTimeout);
        builder.ConfigureAdditionalHttpMessageHandlers((handlers, provider) =>
        {
            if (registration.Resilience)
            {
                handlers.Add(new ResilienceHandler(provider.GetRequiredKeyedService<ClientPipeline>(name), Clock(provider)));
            }
        });

        // Around the handler that sends, after whatever the application chose for that: so everything else, the framework's
        // own logs included, is outside, and the body is read inside of whatever time limits there are.
        services.PostConfigure<Http.HttpClientFactoryOptions>(builder.Name, options => options.HttpMessageHandlerBuilderActions.Add(
            handlers => handlers.PrimaryHandler = SendingHandler.Observe(handlers.PrimaryHandler, () => OptionsOf(handlers.Services, name).MaxResponseBytes)));
        return builder;
    }

    private static ClientRegistration? RegistrationOf(ServiceDescriptor service) =>
        service.IsKeyedService ? null : service.ImplementationInstance as ClientRegistration;

    private static CarePortalsClient Create(IServiceProvider provider, string name) =>
        new CarePortalsClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpName(name)),
            OptionsOf(provider, name),
            Clock(provider),
            provider.GetRequiredService<ILogger<CarePortalsClient>>(),
            isObserved: true);

    private static CarePortalsClientOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<CarePortalsClientOptions>>().Get(name);

    // As the framework names the client of a type; and never the name of another client of the application, whose address
    // and headers would then be ours.
    private static string HttpName(string name) =>
        name == DefaultName ? nameof(ICarePortalsClient) : $"{nameof(ICarePortalsClient)}:{name}";

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
