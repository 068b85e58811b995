using CarePortals.BookingPages.Hosting;

namespace CarePortals.BookingPages.WholeSite;

/// <summary>
/// The service that the pages book with. It is the real service if both its address and an organization are configured, or else
/// a sandbox inside this process. Outside development, the sandbox must be enabled explicitly.
/// </summary>
internal sealed class Upstream : IAsyncDisposable
{
    public const string AddressKey = "CarePortals:BaseAddress";
    public const string OrganizationKey = "CarePortals:OrganizationId";
    public const string SandboxKey = "Sandbox";
    private const string SandboxOrganization = "appgen_demo";

    private readonly IAsyncDisposable? _sandbox;

    private Upstream(string description, IAsyncDisposable? sandbox = null) => (Description, _sandbox) = (description, sandbox);

    public string Description { get; }

    public static async Task<Upstream> ChooseAsync(
        IConfigurationManager configuration, bool isDevelopment, Func<Task<(Uri Address, IAsyncDisposable Server)>> startSandbox)
    {
        var (address, organization) = (configuration[AddressKey], configuration[OrganizationKey]);
        switch (string.IsNullOrWhiteSpace(address), string.IsNullOrWhiteSpace(organization))
        {
            case (false, false):
                return new Upstream($"books with organization {organization}");
            case (true, false):
                throw Missing(AddressKey, OrganizationKey);
            case (false, true):
                throw Missing(OrganizationKey, AddressKey);
        }

        if (!isDevelopment && !string.Equals(configuration[SandboxKey], "true", StringComparison.OrdinalIgnoreCase))
        {
            // A clinic's page that nobody has set up must not tell a patient that they have an appointment.
            throw new SettingException(
                $"{AddressKey} and {OrganizationKey} are missing. Set both to book with the real service, or {SandboxKey}=true to use the sandbox, where no appointment is real.");
        }

        var (sandboxAddress, sandbox) = await startSandbox();
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [AddressKey] = sandboxAddress.AbsoluteUri,
            [OrganizationKey] = SandboxOrganization,

            // Where keys are kept matters only for patients who are real.
            ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager"] = "Error",
        });
        return new Upstream("books with the sandbox, so no appointment is real", sandbox);
    }

    public ValueTask DisposeAsync() => _sandbox?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static SettingException Missing(string missing, string present) =>
        new($"{missing} is missing. {present} is set: set both to book with the real service, or neither to use the sandbox.");
}
