using System.Diagnostics;
using System.Net;
using System.Reflection;
using CarePortals.BookingPages.Tests.Support;
using CarePortals.Sandbox;

namespace CarePortals.BookingApp.Tests;

/// <summary>What a container of the page relies on, as far as that can be seen without an engine.</summary>
[CancelAfter(180_000)]
internal sealed class ContainerTests
{
    // As in an image, the home folder has nothing in it.
    private const string ReadOnly =
        """
        set -e
        export HOME=/tmp/nobody
        mount --bind /tmp /tmp
        mount -o remount,bind,ro /tmp
        mount -o remount,bind,ro /
        if touch /tmp/written 2>/dev/null; then exit 1; fi
        exec "$@"
        """;

    // Whoever is not root becomes it, for these mounts alone.
    private static readonly string[] Apart = Environment.UserName == "root" ? ["--mount"] : ["--mount", "--map-root-user"];

    private static readonly string Project = typeof(ContainerTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ContentRoot").Value!;

    [Test]
    public async Task On_a_read_only_file_system_a_patient_books()
    {
        if (!OperatingSystem.IsLinux() || (await RunAsync("unshare", [.. Apart, "sh", "-c", ReadOnly, "sh", "true"])).Exit != 0)
        {
            Assert.Ignore("This machine lets nobody make a file system read-only.");
        }

        await using var sandbox = await SandboxServer.StartAsync();
        using var app = await AppProcess.StartAsync(
            ["unshare", .. Apart, "sh", "-c", ReadOnly, "sh"],
            [
                $"--contentRoot={Project}",
                "--applicationName=CarePortals.BookingApp",
                "--urls=http://127.0.0.1:0",
                "--environment=Production",
                $"--CarePortals:BaseAddress={sandbox.BaseAddress}",
                "--CarePortals:OrganizationId=appgen_demo",
            ]);
        using var patient = new Patient(app.Address);

        Assert.That((await patient.ConfirmAsync(await patient.ReviewAsync())).Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(app.Lines.Where(line => line.Contains("Exception", StringComparison.Ordinal)), Is.Empty);
        Assert.That(await app.StopAsync(), Is.Zero);
    }

    [Test]
    [Category("Build")]
    public async Task The_image_has_no_shell_and_no_root_and_knows_languages_and_zones()
    {
        var (_, said) = await RunAsync(
            Environment.ProcessPath!, "msbuild", Project, "-t:ComputeContainerBaseImage", "-getProperty:ContainerBaseImage,ContainerUser,InvariantGlobalization");

        // Of the images without a shell, the "extra" ones have ICU and the time zones.
        Assert.That(said, Does.Match("\"ContainerBaseImage\": \".*/aspnet:10\\.0-noble-chiseled-extra\"").And.Contain("\"ContainerUser\": \"app\"").And.Contain("\"InvariantGlobalization\": \"\""));
    }

    private static async Task<(int Exit, string Said)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, said[0]);
    }
}
