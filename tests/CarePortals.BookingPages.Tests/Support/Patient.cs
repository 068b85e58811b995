using System.Net;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>A browser without scripts, as far as the tests need one: it keeps cookies and sends forms.</summary>
internal sealed class Patient : IDisposable
{
    private readonly HttpClient _http;
    private TestSite _site;

    /// <summary>A patient, or with the cookies of another one a second tab.</summary>
    public Patient(TestSite site, CookieContainer? cookies = null)
    {
        Cookies = cookies ?? new CookieContainer();
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { Timeout = TimeSpan.FromSeconds(60) };
        _site = site;
    }

    public CookieContainer Cookies { get; }

    /// <summary>Sent with every request.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>What the browser says of where a request comes from, or null.</summary>
    public string? FetchSite { get; set; }

    /// <summary>The origin that the browser names, or null.</summary>
    public string? Origin { get; set; }

    /// <summary>Whether addresses are those of the site and not of the pages.</summary>
    public bool IsRaw { get; init; }

    /// <summary>Every address that was asked for.</summary>
    public List<string> Visited { get; } = [];

    /// <summary>From now on another instance answers. Cookies do not care for the port.</summary>
    public void GoTo(TestSite site) => _site = site;

    public Task<WebPage> GetAsync(string address) => SendAsync(HttpMethod.Get, address, []);

    /// <summary>Sends a form of a page with its hidden values and some more; <paramref name="to"/> is a button's own address.</summary>
    public Task<WebPage> SubmitAsync(WebPage page, string formId, Dictionary<string, string>? values = null, string? to = null) =>
        SubmitPairsAsync(page, formId, (values ?? []).Select(value => (value.Key, value.Value)), to);

    /// <summary>The same with names that can come several times.</summary>
    public Task<WebPage> SubmitPairsAsync(WebPage page, string formId, IEnumerable<(string Name, string Value)> values, string? to = null)
    {
        var form = page.Form(formId);
        var all = form.Hidden.Concat(values.Select(value => KeyValuePair.Create(value.Name, value.Value))).ToList();
        return form.Method == "post" || to is not null
            ? SendAsync(HttpMethod.Post, to ?? form.Action, all)
            : SendAsync(HttpMethod.Get, $"{form.Action.Split('#', '?')[0]}?{string.Join('&', all.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}", []);
    }

    public async Task<WebPage> ChooseTimeAsync(string serviceId, string? start = null, string zone = "America/Toronto")
    {
        var times = await GetAsync($"/book/{serviceId}?tz={zone}");
        return await SubmitAsync(times, "times", new() { ["start"] = start ?? times.Values("start")[0] });
    }

    /// <summary>The review page of a booking with good answers.</summary>
    public async Task<WebPage> ReviewAsync(string serviceId = The.FollowUp, string? start = null, Dictionary<string, string>? answers = null)
    {
        var details = await ChooseTimeAsync(serviceId, start);
        return await SubmitAsync(details, "details", answers ?? The.Answers());
    }

    public Task<WebPage> ConfirmAsync(WebPage review) => SubmitAsync(review, "review");

    public void Dispose() => _http.Dispose();

    private async Task<WebPage> SendAsync(HttpMethod method, string address, IEnumerable<KeyValuePair<string, string>> values)
    {
        Visited.Add(address);
        using var request = new HttpRequestMessage(method, IsRaw ? new Uri(_site.Address, address) : _site.At(address));
        foreach (var (name, value) in Headers)
        {
            request.Headers.Add(name, value);
        }

        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", FetchSite), ("Origin", Origin) })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        if (method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent(values);
        }

        var response = await _http.SendAsync(request);
        return new WebPage(request.RequestUri!, response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }
}
