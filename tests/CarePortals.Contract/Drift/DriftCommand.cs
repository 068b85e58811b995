using System.Globalization;

namespace CarePortals.Contract.Drift;

/// <summary>The verb that compares a running service with the contract.</summary>
internal static class DriftCommand
{
    private const int MostBytes = 8 * 1024 * 1024;

    public static async Task<int> RunAsync(Options options, TextWriter output, CancellationToken cancellationToken)
    {
        var address = Address(options.Get("--base-address"));
        var organization = options.Get("--organization");
        if (organization.Length == 0 || organization.Any(letter => letter is < '!' or > '~'))
        {
            throw new CommandException("--organization may hold visible ASCII only");
        }

        if (!int.TryParse(options.Find("--services") ?? "3", NumberStyles.None, CultureInfo.InvariantCulture, out var services) || services == 0)
        {
            throw new CommandException("--services needs a whole number, 1 or more");
        }

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = address,
            MaxResponseContentBufferSize = MostBytes,
            Timeout = TimeSpan.FromSeconds(30),
            DefaultRequestHeaders = { { "organization", organization }, { "accept", "application/json" }, { "user-agent", "CarePortals.Contract" } },
        };
        var report = new DriftReport();
        var probe = new Probe(http, ContractText.Own(), report);
        await probe.RunAsync(services, cancellationToken);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{address} against {ContractText.Path}, {probe.Answers} answers"));
        output.WriteLine($"Not sent: {string.Join(", ", probe.NotSent)}");
        report.Write(output);
        return report.Differences.Count == 0 ? ContractCommand.Fine : ContractCommand.Found;
    }

    private static Uri Address(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.UserInfo.Length == 0
            ? address
            : throw new CommandException("--base-address needs an https address, or http to a loopback address, without a user name");
}
