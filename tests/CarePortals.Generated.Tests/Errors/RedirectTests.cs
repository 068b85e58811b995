using System.Net;
using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Errors;

/// <summary>The organization and a patient's answers are for the host that they were sent to.</summary>
public sealed class RedirectTests
{
    [Test]
    public async Task A_redirect_is_an_exception(
        [ValueSource(typeof(Operation), nameof(Operation.All))] Operation operation,
        [Values(301, 302, 303, 307, 308)] int status)
    {
        using var test = new TestClient();
        var sent = test.Http.Expect(operation.Method, operation.Uri).Answer(() => new HttpResponseMessage((HttpStatusCode)status)
        {
            Headers = { Location = new Uri("https://elsewhere.example/") },
        });

        var failure = await Caught.From<ApiException>(() => operation.CallAsync(test.Client));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.StatusCode, Is.EqualTo(status));
            Assert.That(failure.Headers["Location"], Is.EqualTo(new[] { "https://elsewhere.example/" }));
            Assert.That(sent.Count, Is.EqualTo(1));
        }
    }

    [Test]
    public void The_real_handler_follows_no_redirect_and_keeps_no_cookie()
    {
        using var provider = new ServiceCollection().AddCarePortalsClient(_ => { }).Services.BuildServiceProvider();
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(nameof(ICarePortalsClient));
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        var sockets = (SocketsHttpHandler)handler;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sockets.AllowAutoRedirect, Is.False);
            Assert.That(sockets.UseCookies, Is.False);
            Assert.That(sockets.AutomaticDecompression, Is.EqualTo(DecompressionMethods.All));
        }
    }
}
