using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Generation;

/// <summary>The generation as a build step, on a copy of the library that is built by the real command line.</summary>
[Category("Elsewhere")]
[Category("Build")]
[NonParallelizable]
[CancelAfter(300_000)]
public sealed class GenerationTests
{
    private WorkingCopy _copy;
    private string _contract;
    private DateTime _written;
    private byte[] _generated;

    [OneTimeSetUp]
    public async Task GenerateAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        _copy = new WorkingCopy();
        _contract = await File.ReadAllTextAsync(_copy.Contract, patience.Token);
        _written = File.GetLastWriteTimeUtc(_copy.Contract);
        var build = await BuildAsync(patience.Token, "-t:GenerateCarePortalsClient");
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        _generated = await File.ReadAllBytesAsync(_copy.GeneratedFile, patience.Token);
    }

    [OneTimeTearDown]
    public void Delete() => _copy?.Dispose();

    [TearDown]
    public void MendContract()
    {
        File.WriteAllText(_copy.Contract, _contract);
        File.SetLastWriteTimeUtc(_copy.Contract, _written);
    }

    [Test]
    public async Task A_build_generates_once_and_then_only_when_an_input_changes(CancellationToken cancellationToken)
    {
        string[] inputs =
        [
            "openapi/careportals.yaml", "nswag.json", "build/templates/Class.liquid", "Directory.Packages.props", "build/NSwag.targets", "build/NSwagTool.props", "build/ContractReader.cs", "build/ContractReader.Schemas.cs",
        ];
        var known = await Dotnet.RunAsync(_copy.LibraryFolder, ["msbuild", "-getItem:NSwagInput"], cancellationToken);
        Assert.That(JObject.Parse(known.Output).SelectTokens("Items.NSwagInput[*].FullPath").Select(path => (string?)path), Is.SupersetOf(inputs.Select(path => _copy.PathOf(path))));
        Assert.That(await IsUpToDateAsync(cancellationToken), Is.True);

        // Later than the output, however coarse the file system's clock is.
        var input = _copy.PathOf(inputs[^1]);
        var before = File.GetLastWriteTimeUtc(input);
        File.SetLastWriteTimeUtc(input, File.GetLastWriteTimeUtc(_copy.GeneratedFile).AddSeconds(2));
        Assert.That(await IsUpToDateAsync(cancellationToken), Is.False);
        File.SetLastWriteTimeUtc(input, before);
    }

    [Test]
    public async Task Two_builds_at_once_generate_the_same_whole_file(CancellationToken cancellationToken)
    {
        File.Delete(_copy.GeneratedFile);

        var builds = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => BuildAsync(cancellationToken, "--no-restore", "-t:GenerateCarePortalsClient")));

        Assert.That(builds.Select(build => build.ExitCode), Is.All.Zero, string.Concat(builds.Select(build => build.Output)));
        Assert.That(await File.ReadAllBytesAsync(_copy.GeneratedFile, cancellationToken), Is.EqualTo(_generated), "byte for byte what another build generated");
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(_copy.GeneratedFile)!, "*.tmp"), Is.Empty);
    }

    [Test]
    public async Task What_cannot_be_generated_is_one_error_each_with_the_line_the_place_and_the_way_out(CancellationToken cancellationToken)
    {
        _copy.EditContract("\npaths:\n", """

            paths:
              /notes:
                post:
                  operationId: sendNote
                  parameters:
                    - { name: access-key, in: query, schema: { type: string } }
                    - { name: Content-Language, in: header, schema: { type: string } }
                  requestBody: { content: { application/xml: { schema: { type: string } } } }
                  responses:
                    '200':
                      description: A note.
                      content: { application/json: { schema: { oneOf: [ { type: string }, { type: object } ], discriminator: { propertyName: kind } } } }
                    '201': { description: A note., content: { application/xml: { schema: { type: string } } } }
                    '203': { description: A note., content: { text/plain: { schema: { type: string } } } }

            """);
        _copy.EditContract("\n  schemas:\n", """

              schemas:
                Kind:
                  discriminator: { propertyName: kind }
                  oneOf: [ { $ref: '#/components/schemas/Payment' }, { type: object } ]
                Wide:
                  anyOf: [ { type: object, properties: { a: { type: string } } }, { type: string } ]
                  properties: { b: { type: string } }
                Task: { type: object, properties: { 'a<b': { type: string }, foo-bar: { type: string }, fooBar: { type: string } } }

            """);

        var build = await BuildAsync(cancellationToken, "--no-restore");

        Assert.That(build.ExitCode, Is.Not.Zero);
        var errors = ErrorsOf(build.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors, Has.Length.EqualTo(11).And.All.Match(@"careportals\.yaml\(\d+,\d+\): error CPG004: #/"));
            Assert.That(errors, Has.One.Contains("#/paths/~1notes/post/parameters/0: access-key is a secret").And.One.Contains("/parameters/1: OpenAPI ignores"));
            Assert.That(errors, Has.One.Contains("#/paths/~1notes/post/requestBody: application/xml cannot be written. Offer JSON"));
            Assert.That(errors, Has.One.Contains("/responses/201: application/xml cannot be read").And.One.Contains("/responses/200/content/application~1json/schema/oneOf: "));
            Assert.That(errors, Has.One.Contains("#/paths/~1notes/post/responses: The bodies").And.One.Contains("#/components/schemas/Task: Task would be a class"));
            Assert.That(errors, Has.One.Contains("/properties/a<b: C# has no such name").And.One.Contains("/properties/fooBar: It would have the same name in C# as foo-bar"));
            Assert.That(errors, Has.One.Contains("#/components/schemas/Kind/oneOf/1: ").And.One.Contains("#/components/schemas/Wide/anyOf: "));
        }
    }

    [Test]
    public async Task A_contract_with_a_broken_reference_stops_the_build_with_one_error_that_names_it(CancellationToken cancellationToken)
    {
        _copy.EditContract("'#/components/schemas/Payment'", "'#/components/schemas/Paymnt'");

        var build = await BuildAsync(cancellationToken, "--no-restore");

        Assert.That(build.ExitCode, Is.Not.Zero);
        Assert.That(ErrorsOf(build.Output), Has.Length.EqualTo(1).And.All.Contains("careportals.yaml").And.All.Contains("#/components/schemas/Paymnt"));
    }

    [Test]
    public async Task A_contract_that_is_not_yaml_stops_the_build_with_one_error_that_names_the_line(CancellationToken cancellationToken)
    {
        await File.AppendAllTextAsync(_copy.Contract, "\n  bad: [unclosed\n", cancellationToken);

        var build = await BuildAsync(cancellationToken, "--no-restore");

        Assert.That(build.ExitCode, Is.Not.Zero);
        Assert.That(ErrorsOf(build.Output), Has.Length.EqualTo(1).And.All.Contains("careportals.yaml").And.All.Contains("Line: "));
    }

    [Test]
    public async Task A_build_needs_nothing_of_the_PATH_neither_Node_nor_dotnet(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("The test hides what is installed by a PATH that holds nothing but a shell.");
        }

        File.Delete(_copy.GeneratedFile);
        var onlyShell = Directory.CreateDirectory(_copy.PathOf("path")).FullName;
        File.CreateSymbolicLink(Path.Combine(onlyShell, "sh"), "/bin/sh");

        var build = await Dotnet.RunAsync(_copy.LibraryFolder, ["build", .. Dotnet.Quickly], cancellationToken, onlyShell);

        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(_copy.GeneratedFile, Does.Exist);
    }

    [Test]
    public async Task A_design_time_build_generates_and_a_clean_removes_it(CancellationToken cancellationToken)
    {
        File.Delete(_copy.GeneratedFile);
        var designTime = await BuildAsync(cancellationToken, "--no-restore", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");
        Assert.That(designTime.ExitCode, Is.Zero, designTime.Output);
        Assert.That(_copy.GeneratedFile, Does.Exist);

        var build = await BuildAsync(cancellationToken, "--no-restore");
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        var clean = await Dotnet.RunAsync(_copy.LibraryFolder, ["clean"], cancellationToken);
        Assert.That(clean.ExitCode, Is.Zero, clean.Output);
        Assert.That(_copy.GeneratedFile, Does.Not.Exist);
    }

    /// <summary>Asks MSBuild, which builds nothing then.</summary>
    private async Task<bool> IsUpToDateAsync(CancellationToken cancellationToken)
    {
        var question = await Dotnet.RunAsync(_copy.LibraryFolder, ["msbuild", "-question", "-t:GenerateCarePortalsClient"], cancellationToken);
        Assert.That(question.ExitCode == 0 || question.Output.Contains("Building target \"GenerateCarePortalsClient\" completely", StringComparison.Ordinal), Is.True, question.Output);
        return question.ExitCode == 0;
    }

    private Task<(int ExitCode, string Output)> BuildAsync(CancellationToken cancellationToken, params string[] arguments) =>
        Dotnet.BuildAsync(_copy.LibraryFolder, cancellationToken, arguments);

    // The summary repeats each error, so they are counted once.
    private static string[] ErrorsOf(string output) =>
        [.. output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct(StringComparer.Ordinal)];
}
