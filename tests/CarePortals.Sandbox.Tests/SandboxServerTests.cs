using System.Net;

namespace CarePortals.Sandbox.Tests;

[NonParallelizable]
public sealed class SandboxServerTests
{
    [Test]
    public async Task Two_servers_listen_on_loopback_and_share_nothing()
    {
        await using var one = await TestSandbox.StartAsync();
        await using var other = await TestSandbox.StartAsync();

        await one.BookAsync();
        var second = await other.BookAsync();

        Assert.Multiple(() =>
        {
            Assert.That(one.Server.BaseAddress.Host, Is.EqualTo("127.0.0.1"));
            Assert.That(one.Server.BaseAddress, Is.Not.EqualTo(other.Server.BaseAddress));
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(one.Server.Requests, Has.Count.EqualTo(1));
        });
    }

    [TestCase("slow-headers=600000")]
    [TestCase("slow-body=600000")]
    [TestCase("huge-body")]
    public async Task Disposing_cuts_off_requests_that_are_under_way(string spec)
    {
        var sandbox = await TestSandbox.StartAsync();
        var troubled = ReadAsync(sandbox, spec);
        while (sandbox.Server.Requests.Count < 1)
        {
            await Task.Yield();
        }

        await sandbox.Server.DisposeAsync();

        await Assert.ThatAsync(() => troubled, Throws.InstanceOf<HttpRequestException>().Or.InstanceOf<IOException>());
        await Assert.ThatAsync(() => sandbox.GetAsync("services"), Throws.InstanceOf<HttpRequestException>());
        sandbox.Http.Dispose();
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task Disposing_gives_up_a_late_booking(CancellationToken cancellationToken)
    {
        var sandbox = await TestSandbox.StartAsync();
        var troubled = sandbox.BookAsync(trouble: "late=1500", patience: cancellationToken);
        while (sandbox.Server.Requests.Count < 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await sandbox.Server.DisposeAsync();

        await Assert.ThatAsync(() => troubled, Throws.InstanceOf<HttpRequestException>());
        Assert.That(() => sandbox.Server.Appointments, Is.Empty.After(2000), "nothing changes in the book of a server that has stopped");
        sandbox.Http.Dispose();
    }

    private static async Task ReadAsync(TestSandbox sandbox, string spec)
    {
        using var response = await sandbox.GetAsync("services", spec);
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.CopyToAsync(Stream.Null);
    }

    [Test]
    public async Task The_environment_of_the_process_is_not_read()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://127.0.0.1:1");
        Environment.SetEnvironmentVariable("Kestrel__Endpoints__Http__Url", "http://127.0.0.1:1");
        try
        {
            await using var sandbox = await TestSandbox.StartAsync();

            Assert.That(sandbox.Server.BaseAddress.Port, Is.GreaterThan(1));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_URLS", null);
            Environment.SetEnvironmentVariable("Kestrel__Endpoints__Http__Url", null);
        }
    }

    [Test]
    public async Task Nothing_is_written_to_the_console()
    {
        var (output, errors) = (Console.Out, Console.Error);
        await using var written = new StringWriter();
        Console.SetOut(written);
        Console.SetError(written);
        try
        {
            await using var sandbox = await TestSandbox.StartAsync();
            await sandbox.BookAsync();
            await sandbox.GetAsync("services", "error-500");
            await Assert.ThatAsync(() => sandbox.GetAsync("services", "reset-after"), Throws.Exception);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }

        Assert.That(written.ToString(), Is.Empty);
    }

    [Test]
    public async Task A_port_in_use_is_an_IOException_and_an_impossible_one_an_argument_error()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        await Assert.ThatAsync(
            () => SandboxServer.StartAsync(new SandboxOptions { Port = sandbox.Server.BaseAddress.Port }),
            Throws.InstanceOf<IOException>());
        await Assert.ThatAsync(
            () => SandboxServer.StartAsync(new SandboxOptions { Port = 65536 }),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
