using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace CarePortals.Benchmarks;

/// <summary>A patient who joins the queue of the sandbox's clinic: a queue is never full, however many come.</summary>
internal sealed partial class LoadPatient(LoadedSite site)
{
    public static readonly string[] Steps = ["services", "times", "details", "review", "confirm"];

    private const string Times = "/book/60d5ecb3a0b3f1001fbaa789?tz=America/Toronto";
    private const string Details = "/book/60d5ecb3a0b3f1001fbaa792/details?tz=America/Toronto";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["answer.firstName"] = "Jane",
        ["answer.lastName"] = "Doe",
        ["answer.email"] = "jane@example.com",
        ["answer.phone"] = "(416) 555-0123",
        ["answer.changes"] = "Check-up",
    };

    private string _cookies = "";

    public async Task<bool> BookAsync(Stopwatch clock, TimeSpan due, ConcurrentDictionary<string, ConcurrentBag<double>> times)
    {
        try
        {
            await StepAsync("services", () => SendAsync(site, "/"));
            await StepAsync("times", () => SendAsync(site, Times));
            var details = await StepAsync("details", () => SendAsync(site, Details));
            var review = await StepAsync("review", () => SubmitAsync(site, details.Html, "details", Answers));
            return (await StepAsync("confirm", () => SubmitAsync(site, review.Html, "review", []))).Status == HttpStatusCode.SeeOther;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or KeyNotFoundException)
        {
            return false;
        }

        async Task<Page> StepAsync(string step, Func<Task<Page>> act)
        {
            var page = await act();
            times.GetOrAdd(step, _ => []).Add((clock.Elapsed - due).TotalMilliseconds);
            due = clock.Elapsed;
            return page;
        }
    }

    /// <summary>Confirms one draft at two instances at once; says whether both gave the same appointment.</summary>
    public async Task<bool> ConfirmTwiceAsync(LoadedSite other, ConcurrentBag<double> times)
    {
        var details = await SendAsync(site, Details);
        var review = await SubmitAsync(site, details.Html, "details", Answers);
        var both = await Task.WhenAll(ConfirmAsync(site), ConfirmAsync(other));
        return both[0] is { Status: HttpStatusCode.SeeOther } && both[0].Location == both[1].Location;

        async Task<Page> ConfirmAsync(LoadedSite at)
        {
            var began = Stopwatch.GetTimestamp();
            var page = await SubmitAsync(at, review.Html, "review", []);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            return page;
        }
    }

    private Task<Page> SubmitAsync(LoadedSite at, string html, string id, IEnumerable<KeyValuePair<string, string>> answers)
    {
        var form = Form().Matches(html).SingleOrDefault(form => form.Groups["id"].Value == id) ?? throw new KeyNotFoundException($"The page has no form {id}.");
        var hidden = Hidden().Matches(form.Groups["content"].Value).Select(input => KeyValuePair.Create(input.Groups["name"].Value, WebUtility.HtmlDecode(input.Groups["value"].Value)));
        return SendAsync(at, WebUtility.HtmlDecode(form.Groups["action"].Value), hidden.Concat(answers));
    }

    private async Task<Page> SendAsync(LoadedSite at, string address, IEnumerable<KeyValuePair<string, string>>? values = null)
    {
        using var request = new HttpRequestMessage(values is null ? HttpMethod.Get : HttpMethod.Post, new Uri(at.Address, address));
        request.Headers.Add("Accept-Encoding", "br");
        request.Headers.TryAddWithoutValidation("Cookie", _cookies);
        request.Content = values is null ? null : new FormUrlEncodedContent(values);
        using var response = await Http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            _cookies = string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0]).Append(_cookies).Where(cookie => cookie.Length > 0));
        }

        return new Page(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.OriginalString);
    }

    private sealed record Page(HttpStatusCode Status, string Html, string? Location);

    [GeneratedRegex("<form id=\"(?<id>[^\"]*)\"[^>]* action=\"(?<action>[^\"]*)\"[^>]*>(?<content>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input(?=[^>]* type=\"hidden\")(?=[^>]* name=\"(?<name>[^\"]*)\")(?=[^>]* value=\"(?<value>[^\"]*)\")")]
    private static partial Regex Hidden();
}
