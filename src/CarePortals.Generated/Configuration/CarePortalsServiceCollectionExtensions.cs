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
    // The default client uses the unnamed options, so that IOptions<T> returns them.
    private const string DefaultName = "";

    // The timeout of an HttpClient unless somebody sets another.
    private static readonly TimeSpan DefaultHttpTimeout = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Adds the client, with settings from code.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets address, organization and limits. They are checked when the application starts.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>, to add handlers and more settings.</returns>
    /// <remarks>
    /// The client is transient and cheap, and a singleton may keep it. Calling this again changes the settings of the same
    /// client. The clock is the registered <see cref="TimeProvider"/>, or else the system's.
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

        return Add(services, DefaultName, options => options.Configure(configure));
    }

    /// <summary>
    /// Adds the client, with settings from configuration.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="section">
    /// The section with the settings of <see cref="CarePortalsClientOptions"/>, by name, with times as <c>hh:mm:ss</c>. An
    /// unknown key is an error when the application starts. So is a missing or empty section.
    /// </param>
    /// <returns>The builder of its <see cref="HttpClient"/>, to add handlers and more settings.</returns>
    /// <remarks>
    /// <para><inheritdoc cref="AddCarePortalsClient(IServiceCollection, Action{CarePortalsClientOptions})" path="/remarks/node()"/></para>
    /// <para>
    /// Settings can change while the application runs. If the new ones are invalid, a warning is logged and the previous
    /// settings stay in force. Time limits, retries and the maximum response size apply to the next call of every client.
    /// Address, organization and application name apply to the next client that is resolved. An existing client keeps its
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

        return Add(services, DefaultName, section);
    }

    /// <summary>
    /// Adds another client, keyed by name. Resolve it with
    /// <see cref="ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService{T}(IServiceProvider, object?)"/> or
    /// <see cref="FromKeyedServicesAttribute"/>.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">Key of the client. It has its own settings, connections and circuit breaker.</param>
    /// <param name="configure">Sets address, organization and limits. They are checked when the application starts.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>, to add handlers and more settings.</returns>
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

        return Add(services, name, options => options.Configure(configure));
    }

    /// <summary>
    /// Adds another client, keyed by name, with settings from configuration.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">Key of the client. It has its own settings, connections and circuit breaker.</param>
    /// <param name="section">Has the settings, as for the default client.</param>
    /// <returns>The builder of its <see cref="HttpClient"/>, to add handlers and more settings.</returns>
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

        return Add(services, name, section);
    }

    [RequiresUnreferencedCode(SettingsBinder.Why)]
    [RequiresDynamicCode(SettingsBinder.Why)]
    private static IHttpClientBuilder Add(IServiceCollection services, string name, IConfigurationSection section)
    {
        services.AddSingleton<IOptionsChangeTokenSource<CarePortalsClientOptions>>(provider => new SettingsReload(
            name, section, provider.GetRequiredService<IOptionsFactory<CarePortalsClientOptions>>(), provider.GetRequiredService<ILogger<CarePortalsClient>>()));
        return Add(services, name, options => options.Configure(target => target.ReadingProblems = [.. target.ReadingProblems, .. SettingsBinder.Bind(section, target)]));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string name, Action<OptionsBuilder<CarePortalsClientOptions>> configure)
    {
        if (name == DefaultName)
        {
            services.TryAddTransient<ICarePortalsClient>(provider => Create(provider, name));
        }
        else
        {
            services.TryAddKeyedTransient<ICarePortalsClient>(name, (provider, _) => Create(provider, name));
        }

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
        services.AddSingleton<IOptionsChangeTokenSource<HttpStandardResilienceOptions>>(provider => provider.GetRequiredKeyedService<ResilienceSetup>(builder.Name));

        // The first filter is the outermost. It runs after all others and after everything that configures the handlers.
        if (!services.Any(service => service.ImplementationType == typeof(TransportHandlerFilter)))
        {
            services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, TransportHandlerFilter>());
        }

        services.PostConfigure<HttpClientFactoryOptions>(builder.Name, options => options.HttpMessageHandlerBuilderActions.Add(handlers => TransportHandlerFilter.ObserveWithoutFilter(handlers, registration)));

        // Keep a timeout that the application gave to all of its clients.
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
            new SendOnceGuarantee(IsExpected: true, TransportHandlerFilter.ProblemOf(provider, HttpName(name))));
    }

    private static CarePortalsClientOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<CarePortalsClientOptions>>().Get(name);

    // The framework names the client of a type like this. It must not be the name of another client of the application,
    // or this client would get its address and headers.
    private static string HttpName(string name) =>
        name == DefaultName ? nameof(ICarePortalsClient) : $"{nameof(ICarePortalsClient)}:{name}";

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
