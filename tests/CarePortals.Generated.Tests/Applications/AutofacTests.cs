using System.Net;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace CarePortals.Generated.Tests.Applications;

/// <summary>An application whose container is Autofac, which decides itself in which order it hands services out.</summary>
[CancelAfter(180_000)]
public sealed class AutofacTests
{
    [Test]
    public async Task The_default_client_and_a_keyed_one_book_once([Values] bool keyed)
    {
        var organizations = new List<string>();
        using var host = Build(new Service(request =>
        {
            organizations.Add(request.Headers.GetValues("organization").Single());
            return Answer.Of(HttpStatusCode.ServiceUnavailable, "{}");
        }));
        await host.StartAsync();

        await Caught.From<ApiException>(() => (keyed ? host.Services.GetRequiredKeyedService<ICarePortalsClient>("b") : host.Services.GetRequiredService<ICarePortalsClient>()).CreateAppointmentAsync(The.Booking()));

        Assert.That(organizations, Is.EqualTo(new[] { keyed ? "b" : "a" }));
    }

    [Test]
    public async Task A_primary_handler_that_a_filter_of_the_container_sets_is_used_and_sends_once()
    {
        using var service = new AttemptHandler(new TestClock(), (_, _) => Task.FromResult(Answer.Of(HttpStatusCode.ServiceUnavailable, "{}")));
        using var host = Build(new HangingHandler(), container => container.RegisterInstance<IHttpMessageHandlerBuilderFilter>(new Filter(service)));

        await Caught.From<ApiException>(() => host.Services.GetRequiredService<ICarePortalsClient>().CreateAppointmentAsync(The.Booking()));

        Assert.That(service.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_booking_under_way_when_its_scope_is_disposed_of_is_booked()
    {
        var response = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var service = new AttemptHandler(new TestClock(), (_, _) => response.Task);
        using var host = Build(service);

        Task<BookingResult> call;
        await using (var scope = host.Services.GetAutofacRoot().BeginLifetimeScope("a request"))
        {
            call = scope.Resolve<ICarePortalsClient>().BookAsync(The.Booking());
        }

        response.SetResult(Answer.Booked());

        Assert.That(await call, Is.TypeOf<BookingResult.Booked>());
    }

    [Test]
    public async Task Settings_that_cannot_be_used_stop_the_start()
    {
        using var host = Build(new HangingHandler(), configure: options => options.OrganizationId = "é");

        await Caught.From<OptionsValidationException>(() => host.StartAsync());
    }

    private static IHost Build(HttpMessageHandler service, Action<ContainerBuilder>? container = null, Action<CarePortalsClientOptions>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.ConfigureContainer(new AutofacServiceProviderFactory(), container);
        builder.Services.ConfigureHttpClientDefaults(every => every.AddStandardResilienceHandler());
        builder.Services.AddCarePortalsClient(configure ?? (options => options.OrganizationId = "a")).ConfigurePrimaryHttpMessageHandler(() => service);
        builder.Services.AddCarePortalsClient("b", options => options.OrganizationId = "b").ConfigurePrimaryHttpMessageHandler(() => service);
        return builder.Build();
    }

    private sealed class Service(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    private sealed class Filter(HttpMessageHandler primary) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.PrimaryHandler = primary;
            builder.AdditionalHandlers.Insert(0, new SendTwice());
        };
    }

    private sealed class SendTwice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
