using System.Globalization;

namespace CarePortals.Sandbox;

/// <summary>What the sandbox says about itself.</summary>
internal static class HelpText
{
    public static string Usage { get; } =
        $"""
        A sandbox of the four CarePortals booking endpoints, on 127.0.0.1.

        dotnet run --project src/CarePortals.Sandbox -- [options]

          --port <n>         port to listen on, 0 for a free one; default {CommandLine.DefaultPort}
          --now <instant>    start of the clock, such as 2024-10-27T12:00:00Z; default is the real time
          --trouble <spec>   what goes wrong with every request; see below
          --help             this text

        {Guide}
        """;

    /// <summary>The text without the options. <c>GET /</c> returns it too.</summary>
    public static string Guide =>
        $"""
        Organizations: {string.Join(", ", SandboxServer.Organizations)}

          GET  /services
          GET  /services/(serviceId)/availability-v2?availableDays=1..90&timezone=IANA
          GET  /form/(formId)
          POST /appointments
          GET  /docs   the contract as a reference page, with a console that calls this server

        Send the header "organization: appgen_demo" with each request. Lead times are hours here. Without
        availableDays you get 14 calendar days, starting today. Without timezone they are the clinic's days.

        To cause trouble for one request, send the header "{Trouble.HeaderName}: <name>" or "<name>=<value>":

        {string.Join('\n', TroubleCatalog.All.Select(Describe))}

        """;

    private static string Describe(TroubleCatalog.Entry entry)
    {
        var spec = entry.Unit is null ? entry.Name : $"{entry.Name}=<{entry.Unit}>";
        var usual = entry.DefaultValue is null ? "" : string.Create(CultureInfo.InvariantCulture, $" (default {entry.DefaultValue})");
        return $"  {spec,-28} {entry.Meaning}{usual}";
    }
}
