using CarePortals.Generated.Runtime.Transport;
using Microsoft.Extensions.Options;

namespace CarePortals.Generated.Configuration;

/// <summary>Says what is wrong with each invalid setting. Never quotes a value.</summary>
internal sealed class OptionsValidator(string? optionsName) : IValidateOptions<CarePortalsClientOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromHours(12);
    private static readonly TimeSpan LongestCall = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, CarePortalsClientOptions options)
    {
        if (name != optionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = ProblemsOf(options);
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    public static IReadOnlyList<string> ProblemsOf(CarePortalsClientOptions options)
    {
        var problems = new List<string>(options.ReadingProblems);
        void Problem(string setting, string? problem)
        {
            if (problem is not null)
            {
                problems.Add($"{setting} {problem}.");
            }
        }

        Problem(nameof(options.BaseAddress), ProblemOf(options.BaseAddress));
        Problem(nameof(options.OrganizationId), options.OrganizationId is { } id ? OrganizationHeader.ProblemOf(id) : null);
        Problem(nameof(options.ApplicationName), options.ApplicationName is { } name ? UserAgent.ProblemOf(name) : null);
        Problem(nameof(options.AttemptTimeout), ProblemOf(options.AttemptTimeout, LongestAttempt, "12 hours"));
        Problem(nameof(options.TotalTimeout), ProblemOf(options.TotalTimeout, LongestCall, "one day"));
        Problem(nameof(options.AttemptTimeout), options.AttemptTimeout > options.TotalTimeout ? "is longer than TotalTimeout; make it shorter, or TotalTimeout longer" : null);
        Problem(nameof(options.MaxRetryAttempts), options.MaxRetryAttempts < 0 ? "is negative; use 0 to turn retries off" : null);
        Problem(nameof(options.MaxResponseBytes), options.MaxResponseBytes is < 1 or > int.MaxValue ? "is not between 1 and 2147483647 bytes" : null);
        return problems;
    }

    private static string? ProblemOf(TimeSpan timeout, TimeSpan longest, string inWords) =>
        timeout >= Shortest && timeout <= longest ? null
        : FormattableString.Invariant($"is not between 10 milliseconds and {inWords}{(timeout.Days == 0 ? null : $". It is {timeout.Days} days long; write 20 seconds as 00:00:20")}");

    private static string? ProblemOf(Uri? address)
    {
        if (address is null || !address.IsAbsoluteUri)
        {
            return "is not absolute; give one such as https://public-api.portals.care";
        }

        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            return "is not https; plain http is only for a loopback address, such as http://localhost:5000";
        }

        return address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0
            ? "has a user name, a query or a fragment; give only scheme, host, port and path"
            : null;
    }
}
