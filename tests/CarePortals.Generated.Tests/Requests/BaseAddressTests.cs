using CarePortals.Generated.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace CarePortals.Generated.Tests.Requests;

/// <summary>Pitfall 11: a base address keeps its path, with or without a slash at its end.</summary>
public sealed class BaseAddressTests
{
    [Test]
    public async Task A_base_address_keeps_its_path(
        [ValueSource(typeof(Operation), nameof(Operation.All))] Operation operation,
        [Values(
            "https://api.clinic.example",
            "https://api.clinic.example/",
            "https://api.clinic.example:8443",
            "https://api.clinic.example/gateway",
            "https://api.clinic.example/gateway/",
            "https://api.clinic.example/gateway/v1%2Fbeta",
            "http://localhost:5080/",
            "http://127.0.0.1:5080/api",
            "http://[::1]:5080/api")] string address)
    {
        using var test = new TestClient(options => options.BaseAddress = new Uri(address));

        Assert.That(await AddressAsync(test, operation), Is.EqualTo($"{address.TrimEnd('/')}/{operation.Path}"));
    }

    [TestCase("https://clinic.example/gateway")]
    [TestCase("https://clinic.example/gateway/")]
    public async Task An_address_that_the_caller_put_on_the_http_client_goes_before(string address)
    {
        using var test = new TestClient(build: builder => builder.ConfigureHttpClient(http => http.BaseAddress = new Uri(address)));

        Assert.That(await AddressAsync(test, Operation.All[0]), Is.EqualTo("https://clinic.example/gateway/services"));
    }

    private static async Task<string?> AddressAsync(TestClient test, Operation operation)
    {
        var sent = test.Http.Expect(operation.Method, "*").Answer(200, operation.Answer);
        await operation.CallAsync(test.Client);
        return sent.Uri;
    }
}
