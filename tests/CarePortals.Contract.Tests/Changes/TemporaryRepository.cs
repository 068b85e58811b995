using System.Diagnostics;

namespace CarePortals.Contract.Tests.Changes;

/// <summary>A git repository with a contract, a version and a changelog, to release from.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    public TemporaryRepository()
    {
        Git("init", "--quiet");
        Write("openapi/careportals.yaml", SmallContract.Text);
        Write("CHANGELOG.md", "# Changelog\n");
        WriteVersion("0.1.0");
        Commit();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("repository-").FullName;

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        File.WriteAllText(Path.Combine(Folder, path), text);
    }

    public void WriteVersion(string version) =>
        Write("Directory.Build.props", $"<Project><PropertyGroup><Version>{version}</Version></PropertyGroup></Project>");

    public void Commit()
    {
        Git("add", ".");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "State");
    }

    public void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder })!;
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
    }

    /// <summary>Runs the command in the repository.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        var exitCode = await ContractCommand.RunAsync(arguments, Folder, output, output, CancellationToken.None);
        return (exitCode, output.ToString());
    }

    public void Dispose()
    {
        // What git writes is read-only.
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.IsReadOnly = false;
        }

        Directory.Delete(Folder, recursive: true);
    }
}
