using System.Diagnostics.CodeAnalysis;
using CarePortals.Generated;
using CarePortals.Generated.Configuration;
using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers <see cref="ICarePortalsClient"/>.
/// </summary>
public static partial class CarePortalsServiceCollectionExtensions
{
    // The default client's options are the unnamed ones, so that IOptions<T> gives them.
    private const string DefaultName = "";

    // That of an HttpClient that nobody gave another.
    private static readonly TimeSpan DefaultHttpTimeout = TimeSpan.FromSeconds(100);

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
    /// one of them is an error when the application starts, and so is a section that is missing or empty.
    /// </param>
    /// <returns>The builder of its <see cref="HttpClient"/>, for handlers and further settings.</returns>
    /// <remarks>
    /// <para><inheritdoc cref="AddCarePortalsClient(IServiceCollection, Action{CarePortalsClientOptions})" path="/remarks/node()"/></para>
    /// <para>
    /// Settings that change while the application runs are checked first; when they cannot be used, a warning is logged and
    /// the previous settings stay in force. Time limits, retries and the limit on the size of a response hold for the next call of every
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
        return Add(services, DefaultName, section);
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
    /// Adds a further client, keyed by name, with settings from configuration.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">Key of the client; it has settings, connections and a circuit breaker of its own.</param>
    /// <param name="section">Holds the settings, as for the default client.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>, for handlers and further settings.</returns>
    /// <remarks><inheritdoc cref="AddCarePortalsClient(IServiceCollection, IConfigurationSection)" path="/remarks/node()"/></remarks>
    /// <example>
    /// <code>
    /// services.AddCarePortalsClient("clinic-b", configuration.GetSection("ClinicB"));
    /// </code>
    /// </example>
    [RequiresUnreferencedCode(SettingsBinder.Why)]
    [RequiresDynamicCode(SettingsBinder.Why)]
    public static IHttpClientBuilder AddCarePortalsClient(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(section);

        services.TryAddKeyedTransient<ICarePortalsClient>(name, (provider, _) => Create(provider, name));
        return Add(services, name, section);
    }

    [RequiresUnreferencedCode(SettingsBinder.Why)]
    [RequiresDynamicCode(SettingsBinder.Why)]
    private static IHttpClientBuilder Add(IServiceCollection services, string name, IConfigurationSection section)
    {
        services.AddSingleton<IOptionsChangeTokenSource<CarePortalsClientOptions>>(provider => new SettingsReload(
            name, section, provider.GetRequiredService<IOptionsFactory<CarePortalsClientOptions>>(), provider.GetRequiredService<ILogger<CarePortalsClient>>()));
        return Add(services, name, options => options.Configure(target => target.ReadingProblems = SettingsBinder.Bind(section, target)));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string name, Action<OptionsBuilder<CarePortalsClientOptions>> configure)
    {
        configure(services.AddOptions<CarePortalsClientOptions>(name).ValidateOnStart());
        var builder = services.AddHttpClient(HttpName(name));
        if (services.Select(RegistrationOf).Any(known => known?.HttpName == builder.Name))
        {
            return builder;
        }

        var registration = AddPipeline(builder, name);
        services.AddSingleton(registration);
        services.AddSingleton<IValidateOptions<CarePortalsClientOptions>>(new OptionsValidator(name));
        services.AddKeyedSingleton(builder.Name, (provider, _) => new ResilienceSetup(
            registration, provider.GetRequiredService<IOptionsMonitor<CarePortalsClientOptions>>(), Clock(provider)));
        services.AddSingleton<IConfigureOptions<HttpStandardResilienceOptions>>(provider => provider.GetRequiredKeyedService<ResilienceSetup>(builder.Name));
        services.AddSingleton<IPostConfigureOptions<HttpStandardResilienceOptions>>(provider => provider.GetRequiredKeyedService<ResilienceSetup>(builder.Name));
        services.AddSingleton<IOptionsChangeTokenSource<HttpStandardResilienceOptions>>(provider => new ResilienceReload(
            registration, provider.GetRequiredService<IOptionsMonitor<CarePortalsClientOptions>>()));

        // The first filter is the outermost: it runs after all others and after whatever configures the handlers.
        if (!services.Any(service => service.ImplementationType == typeof(ClientHandlers)))
        {
            services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, ClientHandlers>());
        }

        // A timeout that the application gave to all of its clients stays.
        builder.ConfigureHttpClient((provider, http) =>
        {
            if (http.Timeout == DefaultHttpTimeout || http.Timeout == Timeout.InfiniteTimeSpan)
            {
                http.Timeout = registration.HasPipeline ? Timeout.InfiniteTimeSpan : OptionsOf(provider, name).TotalTimeout;
            }
        });
        return builder;
    }

    private static ClientRegistration? RegistrationOf(ServiceDescriptor service) =>
        service.IsKeyedService ? null : service.ImplementationInstance as ClientRegistration;

    private static CarePortalsClient Create(IServiceProvider provider, string name)
    {
        var options = OptionsOf(provider, name);
        return new CarePortalsClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpName(name)),
            options,
            Clock(provider),
            provider.GetRequiredService<ILogger<CarePortalsClient>>(),
            new Observation(IsExpected: true, ClientHandlers.ProblemOf(provider, HttpName(name))));
    }

    private static CarePortalsClientOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<CarePortalsClientOptions>>().Get(name);

    // As the framework names the client of a type; and never the name of another client of the application, whose address
    // and headers would then be ours.
    private static string HttpName(string name) =>
        name == DefaultName ? nameof(ICarePortalsClient) : $"{nameof(ICarePortalsClient)}:{name}";

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
