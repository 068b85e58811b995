using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Text;
using CarePortals.BookingPages.Tests.Stores;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CarePortals.BookingApp.Tests;

/// <summary>What a collector of OpenTelemetry gets.</summary>
[Category("Stores")]
[CancelAfter(180_000)]
internal sealed class TelemetryTests
{
    [Test]
    public async Task Page_client_and_store_are_told_of_and_nothing_that_a_patient_typed()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var sandbox = await SandboxServer.StartAsync();
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectAsync(received);

        using var app = await AppProcess.StartAsync(
        [
            $"--contentRoot={typeof(TelemetryTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ContentRoot").Value}",
            "--applicationName=CarePortals.BookingApp",
            "--urls=http://127.0.0.1:0",
            "--environment=Production",
            $"--CarePortals:BaseAddress={sandbox.BaseAddress}",
            "--CarePortals:OrganizationId=appgen_demo",
            $"--{redis.Setting}",
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Urls.Single()}",
            "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
        ]);
        using var patient = new Patient(app.Address);
        var booked = await patient.ConfirmAsync(await patient.ReviewAsync());
        await patient.GetAsync(booked.Location);
        Assert.That(await app.StopAsync(), Is.Zero);

        Assert.That(received["/v1/traces"], Does.Contain("store begin").And.Contain("CarePortals.Generated").And.Contain("Microsoft.AspNetCore"));
        Assert.That(received.Keys, Has.Some.EqualTo("/v1/logs"));
        Assert.That(received["/v1/metrics"], Does.Contain("careportals.booking.store.duration").And.Contain("http.server.request.duration"));
        var all = string.Concat(received.Values);
        Assert.That(
            The.Answers().Values.Where(answer => answer.Length > 4).Append(sandbox.Appointments.Single().AccessKey).Where(secret => all.Contains(secret, StringComparison.OrdinalIgnoreCase)),
            Is.Empty);
    }

    [TestCase(true, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://127.0.0.1:4318")]
    [TestCase(false, "OTEL_SERVICE_NAME=booking")]
    public void Without_an_address_nothing_is_told_to_anybody(bool isTold, string setting)
    {
        var builder = WebApplication.CreateSlimBuilder([$"--{setting}"]);

        Telemetry.Add(builder);

        Assert.That(builder.Services.Any(service => service.ServiceType.FullName!.StartsWith("OpenTelemetry.", StringComparison.Ordinal)), Is.EqualTo(isTold));
    }

    private static async Task<WebApplication> CollectAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var text = Encoding.UTF8.GetString(body.ToArray());
            received.AddOrUpdate(context.Request.Path, text, (_, before) => before + text);
            context.Response.StatusCode = (int)HttpStatusCode.OK;
        });
        await collector.StartAsync();
        return collector;
    }
}
