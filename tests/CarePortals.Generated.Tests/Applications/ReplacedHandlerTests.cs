using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

namespace CarePortals.Generated.Tests.Applications;

/// <summary>Guarantees that hang on a handler hold when something replaces that handler after AddCarePortalsClient.</summary>
[CancelAfter(180_000)]
public sealed class ReplacedHandlerTests
{
    private static readonly Action<IServiceCollection, Func<HttpMessageHandler>>[] Replacements =
    [
        (services, handler) => services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = handler())),
        (services, handler) => services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new Filter(builder => builder.PrimaryHandler = handler())),
        (services, handler) => services.ConfigureHttpClientDefaults(every => every.ConfigurePrimaryHttpMessageHandler(handler)),
        (services, handler) => services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new Filter(builder =>
        {
            builder.PrimaryHandler = handler();
            builder.AdditionalHandlers.Insert(0, new Retry());
        })),
        (services, handler) => services.AddHttpClient(nameof(ICarePortalsClient)).ConfigurePrimaryHttpMessageHandler(handler),
        (services, handler) => services.AddHttpClient(nameof(ICarePortalsClient)).ConfigurePrimaryHttpMessageHandler(handler).ConfigureAdditionalHttpMessageHandlers((handlers, _) =>
        {
            handlers.Clear();
            handlers.Add(new Retry());
        }),
        (services, handler) => services.AddTransient<HttpMessageHandlerBuilder>(provider => new OwnBuilder(provider, (primary, others) => new Retry { InnerHandler = OwnBuilder.Chain(primary, others) }))
            .ConfigureHttpClientDefaults(every => every.ConfigurePrimaryHttpMessageHandler(handler)),
        (services, handler) => services.AddHttpClient(nameof(ICarePortalsClient)).AddAsKeyed().ConfigureHttpClient(http => http.Timeout = TimeSpan.FromSeconds(50)).AddHttpMessageHandler(() => new Retry()).ConfigurePrimaryHttpMessageHandler(handler),
        (services, handler) => services.TryAddEnumerable(ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter>(new Filter(builder => builder.PrimaryHandler = new Retry { InnerHandler = handler() }))),

        // As people switch off .NET's logs of requests.
        (services, handler) => services.ConfigureHttpClientDefaults(every => every.ConfigurePrimaryHttpMessageHandler(handler).AddHttpMessageHandler(() => new Retry())).RemoveAll<IHttpMessageHandlerBuilderFilter>(),
    ];

    [Test]
    public async Task A_booking_is_sent_once_and_keeps_its_response([Range(0, 9)] int replacement)
    {
        var sent = 0;
        using var provider = Provider(replacement, () => new Service(_ =>
        {
            sent++;
            return Answer.Of(HttpStatusCode.ServiceUnavailable, """{ "message": "down" }""");
        }));

        var error = await Caught.From<ApiException>(() => provider.GetRequiredService<ICarePortalsClient>().CreateAppointmentAsync(The.Booking()));

        Assert.That((sent, error.StatusCode, error.Error?.Message), Is.EqualTo((1, 503, "down")));
    }

    [Test]
    public async Task No_redirect_is_followed([Range(0, 9)] int replacement, [Values(301, 307, 308)] int status)
    {
        var hosts = new List<string>();
        using var provider = Provider(replacement, () => new SocketsHttpHandler
        {
            ConnectCallback = (context, _) =>
            {
                hosts.Add(context.DnsEndPoint.Host);
                return ValueTask.FromResult<Stream>(new FakeConnection(System.Text.Encoding.ASCII.GetBytes(
                    FormattableString.Invariant($"HTTP/1.1 {status} Moved\r\nLocation: http://elsewhere.example.com/\r\nContent-Length: 0\r\n\r\n"))));
            },
        });

        var error = await Caught.From<ApiException>(() => provider.GetRequiredService<ICarePortalsClient>().CreateAppointmentAsync(The.Booking()));

        Assert.That(error.StatusCode, Is.EqualTo(status));
        Assert.That(hosts, Is.EqualTo(new[] { "localhost" }));
    }

    [Test]
    public async Task The_limit_on_the_size_of_a_response_is_in_force([Range(0, 9)] int replacement)
    {
        using var provider = Provider(replacement, () => new Service(_ => Answer.Of(HttpStatusCode.OK, $"[{new string(' ', 2_000)}]")));

        var error = await Caught.From<ApiException>(() => provider.GetRequiredService<ICarePortalsClient>().ListServicesAsync());

        Assert.That(error.Message, Does.Contain("MaxResponseBytes"));
    }

    [Test]
    public async Task A_booking_that_nothing_watches_is_refused_and_the_error_names_what_is_there()
    {
        var sent = 0;
        var services = Services();
        services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter>(new Filter(builder => builder.PrimaryHandler = new Service(_ =>
        {
            sent++;
            return Answer.Ok();
        }))));
        using var provider = services.BuildServiceProvider(validateScopes: true);
        var client = provider.GetRequiredService<ICarePortalsClient>();

        var error = await Caught.From<InvalidOperationException>(() => client.CreateAppointmentAsync(The.Booking()));
        await Caught.From<InvalidOperationException>(() => client.BookAsync(The.Booking()));
        await Caught.From<InvalidOperationException>(() => client.ForOrganization("other").CreateAppointmentAsync(The.Booking()));

        Assert.That(error.Message, Does.Contain(nameof(Service)).And.Contain("ConfigurePrimaryHttpMessageHandler"));
        Assert.That(sent, Is.Zero);
        Assert.That(await client.ListServicesAsync(), Is.Empty, "A read may be repeated, so it is sent.");
    }

    [Test]
    public async Task A_booking_over_a_factory_of_the_applications_own_is_refused()
    {
        var services = Services();
        services.AddSingleton<IHttpClientFactory>(new Factory());
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var error = await Caught.From<InvalidOperationException>(() => provider.GetRequiredService<ICarePortalsClient>().CreateAppointmentAsync(The.Booking()));

        Assert.That(error.Message, Does.Contain(nameof(Factory)));
    }

    [Test]
    public async Task A_builder_of_handlers_that_ignores_the_primary_one_is_refused()
    {
        var services = Services();
        services.AddTransient<HttpMessageHandlerBuilder>(provider => new OwnBuilder(provider, (_, _) => new Service(_ => Answer.Booked())));
        using var provider = services.BuildServiceProvider(validateScopes: true);

        var error = await Caught.From<InvalidOperationException>(() => provider.GetRequiredService<ICarePortalsClient>().CreateAppointmentAsync(The.Booking()));

        Assert.That(error.Message, Does.Contain(nameof(Service)));
    }

    [TestCase(typeof(SocketsHttpHandler))]
    [TestCase(typeof(HttpClientHandler))]
    public async Task A_handler_that_sent_requests_before_is_refused_and_the_error_says_the_way_out(Type type)
    {
        using var shared = (HttpMessageHandler)Activator.CreateInstance(type)!;
        var services = Services();
        services.ConfigureHttpClientDefaults(every => every.ConfigurePrimaryHttpMessageHandler(() => shared));
        using var provider = services.BuildServiceProvider(validateScopes: true);

        // Nobody listens there.
        await Caught.From<HttpRequestException>(() => provider.GetRequiredService<IHttpClientFactory>().CreateClient("other").GetAsync(new Uri("http://127.0.0.1:1")));

        Assert.That(() => provider.GetRequiredService<ICarePortalsClient>(), Throws.InvalidOperationException.With.Message.Contains(type.FullName).And.Message.Contains("a handler of its own"));
    }

    private static ServiceCollection Services()
    {
        var services = new ServiceCollection();
        services.AddCarePortalsClient(options =>
        {
            options.BaseAddress = new Uri("http://localhost");
            options.MaxResponseBytes = 1_000;
        });
        return services;
    }

    private static ServiceProvider Provider(int replacement, Func<HttpMessageHandler> handler)
    {
        var services = Services();
        services.ConfigureHttpClientDefaults(every => every.AddStandardResilienceHandler());
        Replacements[replacement](services, handler);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private sealed class Filter(Action<HttpMessageHandlerBuilder> change) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            change(builder);
        };
    }

    private sealed class OwnBuilder(IServiceProvider services, Func<HttpMessageHandler, IEnumerable<DelegatingHandler>, HttpMessageHandler> build) : HttpMessageHandlerBuilder
    {
        public override string? Name { get; set; }

        public override HttpMessageHandler PrimaryHandler { get; set; } = new SocketsHttpHandler();

        public override IList<DelegatingHandler> AdditionalHandlers { get; } = [];

        public override IServiceProvider Services => services;

        public static HttpMessageHandler Chain(HttpMessageHandler primary, IEnumerable<DelegatingHandler> others) => CreateHandlerPipeline(primary, others);

        public override HttpMessageHandler Build() => build(PrimaryHandler, AdditionalHandlers);
    }

    private sealed class Factory : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(new Service(_ => Answer.Booked()));
    }

    private sealed class Service(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    private sealed class Retry : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
